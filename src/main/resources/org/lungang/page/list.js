// Lets a reader find her name in the public list. The page is whole without it.
(function () {
  "use strict";

  // So many tables at a time are taken out of their noscript; in between the page can be used.
  const AT_A_TIME = 25;
  const input = document.getElementById("find");
  const status = document.getElementById("found");
  const waiting = [...document.querySelectorAll(".by-school > noscript")];
  const sections = [...document.querySelectorAll(".by-school")];

  function fill(most) {
    waiting.splice(0, most).forEach((noscript) => {
      const table = document.createElement("template");
      table.innerHTML = noscript.textContent;
      noscript.replaceWith(table.content);
    });
  }

  function fillOn() {
    fill(AT_A_TIME);
    if (waiting.length > 0) {
      setTimeout(fillOn, 0);
    }
  }

  window.addEventListener("load", () => setTimeout(fillOn, 0));
  window.addEventListener("beforeprint", () => fill(waiting.length));

  input.closest(".find").hidden = false;
  input.addEventListener("input", () => {
    fill(waiting.length);
    const wanted = input.value.trim();
    let left = 0;
    sections.forEach((section) => {
      const all = section.querySelector(".sends").textContent.includes(wanted);
      let own = 0;
      section.querySelectorAll("tbody tr").forEach((row) => {
        row.hidden = !all && !row.textContent.includes(wanted);
        own += row.hidden ? 0 : 1;
      });
      section.hidden = own === 0;
      left += own;
    });
    status.textContent = left === 0 ? status.dataset.none : wanted === "" ? "" : String(left);
  });
})();
