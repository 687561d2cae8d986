"use strict";
(() => {
  // The list a reader walks through: the page's own, in its order.
  const items = [...document.querySelectorAll(".stories > li, .hits > li, .matrix tbody, .text")];
  let at = -1;

  // What an item is opened by: its headline, else what folds, else a link or a button.
  const opener = item => ["h2 a, h3 a", "summary", "a[href]", "button"].reduce((found, s) => found || item.querySelector(s), null);

  const go = to => {
    if (!items.length) return;
    at = Math.max(0, Math.min(items.length - 1, to));
    const item = items[at];
    const target = opener(item) || item;
    if (target === item) item.tabIndex = -1;
    target.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  };

  const here = () => {
    const i = items.findIndex(item => item.contains(document.activeElement));
    return i < 0 ? at : i;
  };

  const open = () => {
    const i = here();
    if (i < 0) return;
    const target = opener(items[i]);
    if (target) target.click();
  };

  let help = null;
  const keys = [["j", "next"], ["k", "previous"], ["o", "open it"], ["/", "search"], ["?", "this help"]];
  const tell = () => {
    if (!help) {
      help = document.createElement("dialog");
      help.className = "keys";
      help.setAttribute("aria-label", "Keys");
      const list = document.createElement("dl");
      for (const [key, words] of keys) {
        const row = document.createElement("div");
        const dt = document.createElement("dt");
        const kbd = document.createElement("kbd");
        kbd.textContent = key;
        dt.append(kbd);
        const dd = document.createElement("dd");
        dd.textContent = words;
        row.append(dt, dd);
        list.append(row);
      }
      const form = document.createElement("form");
      form.method = "dialog";
      const close = document.createElement("button");
      close.textContent = "Close";
      form.append(close);
      help.append(list, form);
      document.body.append(help);
    }
    if (help.open) help.close();
    else help.showModal();
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    if (help && help.open && event.key !== "?") return;
    switch (event.key) {
      case "j": go(here() + 1); break;
      case "k": go(here() - 1); break;
      case "o": open(); break;
      case "/": document.querySelector("#q, #seek").focus(); break;
      case "?": tell(); break;
      default: return;
    }
    event.preventDefault();
  });

  // The page tells that it is out of date; it never changes under its reader's eyes.
  const live = document.body.dataset.live;
  if (live && window.EventSource) {
    const note = document.createElement("p");
    note.className = "changed";
    note.setAttribute("role", "status");
    document.querySelector("main").before(note);
    const events = new EventSource(live);
    events.addEventListener("changed", () => {
      events.close();
      const again = document.createElement("a");
      again.href = location.pathname + location.search;
      again.textContent = "Show it as it is now";
      note.append("This page has changed. ", again);
    });
    addEventListener("pagehide", () => events.close());
  }
})();
