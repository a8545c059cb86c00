// Says beside the buttons that the form holds something that is not saved, and asks before the page is left with it.
// Owns [data-unsaved-state]. Whoever submits the form is not asked.
const form = document.querySelector("[data-unsaved-guard]")?.closest("form");
const state = document.querySelector("[data-unsaved-state]");
let changed = Boolean(form?.querySelector(".errornote, .errorlist"));

function mark() {
  if (changed) return;
  changed = true;
  if (state) state.textContent = "Not saved yet";
}

if (form) {
  form.addEventListener("input", mark);
  // Autocomplete and the admin's windows tell of what was chosen by jQuery alone, and the admin once of all at the start.
  const first = new Map(Array.from(form.querySelectorAll("select"), (select) => [select, select.value]));
  window.django?.jQuery(form).on("select2:select select2:clear", "select", mark);
  window.django?.jQuery(form).on("change", "select", ({ target }) => {
    if (target.value !== first.get(target)) mark();
  });
  form.addEventListener("submit", () => {
    changed = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
