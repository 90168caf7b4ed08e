// Notices when no web socket gets through (some clinics' proxies drop them): DirectLineJS would wait for ever.

const patience = 8000;
const Native = window.WebSocket;
let opened = false;

/**
 * Calls back once when the first sockets of this page fail, or none opens in good time.
 * After a socket has opened once, a failure is only a dropped connection, which DirectLineJS mends itself.
 */
export function watchSockets(onBlocked) {
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
        clearTimeout(timer);
      });
      this.addEventListener('close', () => {
        clearTimeout(timer);
        tell();
      });
    }
  };
}
