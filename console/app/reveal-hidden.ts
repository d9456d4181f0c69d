import { Fragment, options, type ComponentChildren } from 'preact';

/**
 * Characters that show nothing and change how others are shown: controls, marks of direction (by which `gpj.exe` is shown as
 * `exe.jpg`), and spaces without width. What joins letters of Persian or parts of an emoji is none.
 */
const HIDDEN = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Writes such characters out, as `[U+202E]`: titles, names and command lines are written by attackers too. */
export function reveal(text: string): string {
  return text.replace(HIDDEN, (hidden) => {
    const number = hidden.codePointAt(0) ?? 0;
    return `[U+${number.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** Does so for all texts of the page. Typed and sent texts stay as they are. */
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
