// Lets a reader find her name in the public list. The page is whole without it.
(function () {
  "use strict";

  const input = document.getElementById("find");
  const status = document.getElementById("found");
  const sections = [...document.querySelectorAll(".by-school")].map((section) => ({
    section,
    rows: [...section.querySelectorAll("tbody tr")],
  }));

  input.closest(".find").hidden = false;
  input.addEventListener("input", () => {
    const wanted = input.value.trim();
    let left = 0;
    sections.forEach(({ section, rows }) => {
      const all = section.querySelector("h2").textContent.includes(wanted);
      let own = 0;
      rows.forEach((row) => {
        row.hidden = !all && !row.textContent.includes(wanted);
        own += row.hidden ? 0 : 1;
      });
      section.hidden = own === 0;
      left += own;
    });
    status.textContent = left === 0 ? status.dataset.none : wanted === "" ? "" : String(left);
  });
})();
