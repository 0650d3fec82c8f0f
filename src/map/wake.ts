/** The worker that wakes the graphics card: it waits there, so that the page need not. */
const context = new OffscreenCanvas(1, 1).getContext('webgl2');
context?.getParameter(context.MAX_TEXTURE_SIZE); // answered once it is awake
self.postMessage('awake');
setTimeout(() => self.close(), 5000); // by then the map has a context of its own
