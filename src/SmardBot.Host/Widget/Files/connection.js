// Watches the web sockets of this page. DirectLineJS waits for ever where none gets through (some clinics' proxies drop them),
// and says nothing while it waits to connect again after one was lost.

const patience = 8000;
const Native = window.WebSocket;
let opened = false;
let newest = null;

/**
 * Tells once, by onBlocked, when the first sockets fail or none opens in good time. After a socket has opened once, a failure
 * is only a dropped connection, which DirectLineJS mends itself: onLost and onOpen tell of that.
 */
export function watchSockets({ onBlocked, onLost, onOpen }) {
  if (!Native) {
    return;
  }
  let told = false;
  const tell = () => {
    if (!told && !opened && navigator.onLine) {
      told = true;
      onBlocked();
    }
  };

  window.WebSocket = class extends Native {
    constructor(...parameters) {
      super(...parameters);
      const timer = setTimeout(tell, patience);
      this.addEventListener('open', () => {
        opened = true;
        newest = this;
        clearTimeout(timer);
        onOpen();
      });
      this.addEventListener('close', () => {
        clearTimeout(timer);
        tell();
        if (newest === this) {
          onLost();
        }
      });
    }
  };
}
