import DefaultTheme from 'vitepress/theme';
import './badges.css';
import './brand.css';
import './tables.css';

/** VitePress asks for a default export. */
export default DefaultTheme;
