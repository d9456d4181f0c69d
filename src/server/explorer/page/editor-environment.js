/** Before GraphiQL's library runs, which reads this once: where its workers are, and that the page may reach its editors. */
{
  const folder =
    document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
  const workers = {
    editorWorkerService: 'editor-worker.js',
    json: 'json-worker.js',
    graphql: 'graphql-worker.js',
  };
  window.MonacoEnvironment = {
    globalAPI: true,
    getWorkerUrl: (_module, label) => new URL(workers[label], folder).href,
  };
}
