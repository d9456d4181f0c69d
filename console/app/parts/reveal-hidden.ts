import { Fragment, options, type ComponentChildren } from 'preact';

/**
 * Invisible characters that change how others are displayed: controls, direction marks (which display `gpj.exe` as `exe.jpg`),
 * and zero-width spaces. Joiners of Persian letters and of emoji parts are not among them.
 */
const HIDDEN = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Spells out such characters, as `[U+202E]`, because attackers can write titles, names and command lines. */
export function reveal(text: string): string {
  return text.replace(HIDDEN, (hidden) => {
    const number = hidden.codePointAt(0) ?? 0;
    return `[U+${number.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** Does this for all texts of the page. Typed and sent texts are unchanged. */
export function revealEverywhere(): void {
  const before = options.vnode?.bind(options);
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string' || vnode.type === Fragment) {
      const props = vnode.props as { children?: ComponentChildren };
      if (props.children !== undefined) props.children = revealIn(props.children);
    }
    before?.(vnode);
  };
}

function revealIn(children: ComponentChildren): ComponentChildren {
  if (typeof children === 'string') return reveal(children);
  return Array.isArray(children) ? children.map((child: ComponentChildren) => revealIn(child)) : children;
}
