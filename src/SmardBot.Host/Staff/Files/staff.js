// The staff pages work without this: it keeps what is live live, and checks while somebody types.
const pause = 2000;

async function refresh() {
  const places = [...document.querySelectorAll("[data-live]")];
  if (places.length === 0 || document.visibilityState !== "visible") {
    return;
  }

  const response = await fetch(location.href, { headers: { accept: "text/html" }, credentials: "same-origin" });
  if (response.redirected || response.status === 401) {
    location.reload();
    return;
  }

  if (!response.ok) {
    return;
  }

  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const news = [...page.querySelectorAll("[data-live]")];
  places.forEach((place, index) => {
    if (news[index] && news[index].innerHTML !== place.innerHTML && !place.contains(document.activeElement)) {
      place.replaceChildren(...news[index].childNodes);
    }
  });
  const menu = page.querySelector("header nav");
  const shown = document.querySelector("header nav");
  if (menu && shown && menu.innerHTML !== shown.innerHTML && !shown.contains(document.activeElement)) {
    shown.replaceChildren(...menu.childNodes);
  }
}

async function live() {
  try {
    await refresh();
  } catch {
    // The service is away; the next try tells.
  }

  setTimeout(live, pause);
}

function check(form) {
  const place = form.querySelector("[data-checks]");
  let timer = 0;
  let running = null;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      running?.abort();
      running = new AbortController();
      try {
        const response = await fetch(form.dataset.check, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: running.signal, credentials: "same-origin" });
        if (response.ok) {
          const part = new DOMParser().parseFromString(await response.text(), "text/html");
          place.replaceChildren(...part.body.childNodes);
        }
      } catch {
        // Typed on, or the service is away; what is sent is checked again.
      }
    }, 400);
  });
}

document.querySelectorAll("form[data-check]").forEach(check);
setTimeout(live, pause);
