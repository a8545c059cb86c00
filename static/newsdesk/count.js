// Says how long a text is where it nears its limit: [data-limit] is the most characters the server takes. Nothing is cut off.
const NEAR = 0.8;

function watch(field) {
  const limit = Number(field.dataset.limit);
  const words = document.createElement("p");
  words.className = "limit";
  words.setAttribute("aria-live", "polite");
  field.after(words);
  const say = () => {
    const length = [...field.value].length;
    words.hidden = length < limit * NEAR;
    words.textContent = `${length.toLocaleString()} of ${limit.toLocaleString()} characters`;
    words.classList.toggle("limit--over", length > limit);
  };
  field.addEventListener("input", say);
  say();
}

document.querySelectorAll("[data-limit]").forEach(watch);
