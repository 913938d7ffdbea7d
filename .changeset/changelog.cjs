// A change is described in the words of its file, without the commit that brought it.
module.exports = {
  getReleaseLine: async ({ summary }) => `- ${summary.replaceAll('\n', '\n  ')}`,
  getDependencyReleaseLine: async () => '',
};
