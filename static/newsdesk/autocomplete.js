// Names the boxes that autocomplete draws: Select2 labels each by what is chosen, and so leaves an empty one without a name.
// Owns nothing; runs over what is there and over each line that is added.
function name(within) {
  for (const select of within.querySelectorAll("select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const box = select.parentElement.querySelector(".select2-selection");
    if (!label || !box) continue;
    label.id ||= `${select.id}_label`;
    const chosen = box.querySelector(".select2-selection__rendered");
    box.setAttribute("aria-labelledby", `${label.id} ${chosen?.id ?? ""}`.trim());
    if (chosen?.getAttribute("role") === "textbox") chosen.setAttribute("aria-labelledby", label.id);
  }
}

// The admin's own scripts draw the boxes when the page is ready, and when a line is added.
window.django?.jQuery(() => name(document));
document.addEventListener("formset:added", (event) => requestAnimationFrame(() => name(event.target)));
