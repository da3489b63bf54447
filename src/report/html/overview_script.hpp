#pragma once

#include <string_view>

namespace poortwachter::report {

// Sorts and filters the table of dossiers. The page says everything without it, so what it needs is hidden until it runs. The page
// allows this script alone, by its hash.
inline constexpr std::string_view overview_script = R"js((() => {
  const table = document.getElementById("table");
  const dossiers = [...table.tBodies];
  const words = document.getElementById("filter");
  const level = document.getElementById("level");
  const shown = document.getElementById("shown");
  const filter = () => {
    const wanted = words.value.toLowerCase();
    let count = 0;
    for (const dossier of dossiers) {
      const fits = (level.value === "" || dossier.dataset.level === level.value) &&
        dossier.textContent.toLowerCase().includes(wanted);
      dossier.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = count + " / " + dossiers.length;
  };
  const key = (dossier, column) => dossier.rows[0].cells[column].dataset.key;
  const compare = (a, b) => {
    const numbers = a !== "" && b !== "" && !isNaN(a) && !isNaN(b);
    if (numbers) return a - b;
    return (a === "") - (b === "") || a.localeCompare(b);
  };
  const sort = (head, column) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const sign = down ? -1 : 1;
    dossiers.sort((a, b) => sign * compare(key(a, column), key(b, column)));
    table.append(...dossiers);
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => sort(head, column));
  });
  words.addEventListener("input", filter);
  level.addEventListener("change", filter);
  document.getElementById("tools").hidden = false;
  filter();
})();
)js";
inline constexpr std::string_view overview_script_hash = "sha256-mlpIFJ3hqdpKYv0mlTgZDKSC+z2FEzcEYCKdvugDWlI=";

}  // namespace poortwachter::report
