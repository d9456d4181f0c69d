const ESCAPED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replaceAll(/[&<>"]/g, (character) => ESCAPED[character]);

/** Names in code may break where a reader would break them: behind `_`, `.`, `/` and `:`, and before a capital. */
export function breakNames(markdown) {
  markdown.renderer.rules.code_inline = (tokens, index) => {
    const parts = tokens[index].content.split(/(?<=[_./:=-])(?=\w)|(?<=[a-z])(?=[A-Z])/);
    return `<code v-pre>${parts.map((part) => escape(part)).join('<wbr>')}</code>`;
  };
}
