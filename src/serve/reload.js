// Under `chancery serve` alone: loads the page again when the project has changed, where the reader
// was, and shows mistakes over it until they are gone.
"use strict";
(() => {
  const { edition } = document.currentScript.dataset;
  const key = `chancery-scroll ${location.pathname}`;
  const back = () => {
    const kept = sessionStorage.getItem(key);
    if (kept === null) return;
    const [left, top] = JSON.parse(kept);
    scrollTo({ left, top, behavior: "instant" });
  };
  // Now, so that nothing is seen to move, and when pictures have their sizes.
  back();
  addEventListener("load", () => {
    back();
    sessionStorage.removeItem(key);
  });
  // A browser would put the reader back in its own way after a reload, and whoever came last would win.
  // Whoever leaves the page and comes back is the browser's.
  let isReloading = false;
  addEventListener("pagehide", () => {
    history.scrollRestoration = isReloading ? "manual" : "auto";
  });

  let panel = null;
  const show = (mistakes) => {
    if (mistakes === null) {
      panel?.remove();
      panel = null;
      return;
    }
    if (panel === null) {
      panel = document.createElement("chancery-mistakes");
      const root = panel.attachShadow({ mode: "open" });
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = "/.chancery/reload.css";
      const box = document.createElement("section");
      box.setAttribute("role", "alert");
      box.append(document.createElement("p"), document.createElement("pre"));
      box.firstChild.textContent = "The project has mistakes. This is the last good page.";
      root.append(style, box);
      document.body.append(panel);
    }
    panel.shadowRoot.querySelector("pre").textContent = mistakes;
  };

  // A browser keeps few connections to one server, so hidden pages do without.
  let events = null;
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = null;
      return;
    }
    if (events !== null) return;
    events = new EventSource("/.chancery/events");
    events.onmessage = ({ data }) => {
      const state = JSON.parse(data);
      if (state.edition === edition) {
        show(state.mistakes);
        return;
      }
      // Until the page is all there, the reader is still to be put where the last one left him.
      if (sessionStorage.getItem(key) === null) {
        sessionStorage.setItem(key, JSON.stringify([scrollX, scrollY]));
      }
      isReloading = true;
      location.reload();
    };
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
