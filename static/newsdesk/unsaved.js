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
  // Autocomplete tells of what was chosen by jQuery alone.
  window.django?.jQuery(form).on("select2:select select2:clear", "select", mark);
  form.addEventListener("submit", () => {
    changed = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
