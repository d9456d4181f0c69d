interface EditorTheme {
  readonly base: 'vs' | 'vs-dark';
  readonly rules: readonly { readonly token: string; readonly foreground: string }[];
  readonly colors: Readonly<Record<string, string>>;
}

/** The globals of the two explorers that the page uses. */
interface Window {
  MonacoEnvironment: {
    globalAPI: boolean;
    getWorkerUrl: (moduleId: string, label: 'editorWorkerService' | 'json' | 'graphql') => string;
  };
  monaco: {
    editor: {
      onDidCreateEditor: (
        listener: (editor: { updateOptions: (options: { wordWrap: 'on' }) => void }) => void,
      ) => void;
      defineTheme: (name: string, theme: EditorTheme) => void;
    };
  };
  YogaGraphiQL: {
    renderYogaGraphiQL: (element: HTMLElement | null, options: object) => void;
  };
  EmbeddedSandbox: new (options: object) => unknown;
}
