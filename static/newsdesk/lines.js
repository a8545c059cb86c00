// The ordered lines of a form: adds a line from the <template>, removes, moves by button, key and mouse, numbers the lines.
// Owns every [data-lines]. A removed line stays in the form, hidden and marked, so that no number ever changes.
const $ = window.django?.jQuery;

const middle = (line) => {
  const { top, height } = line.getBoundingClientRect();
  return top + height / 2;
};

function lines(box) {
  const list = box.querySelector("[data-lines-list]");
  const total = box.querySelector(`[name="${box.dataset.lines}-TOTAL_FORMS"]`);
  const said = box.querySelector("[data-lines-said]");
  const shown = () => [...list.querySelectorAll(":scope > [data-line]:not([hidden])")];
  const order = (line) => line.querySelector('input[name$="-order"]');

  const number = () => {
    shown().forEach((line, index) => {
      const field = order(line);
      if (field && field.value !== String(index)) {
        field.value = index;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  };
  const place = (line) => Number(order(line)?.value || 0);
  const say = (words, place) => {
    if (said) said.textContent = words.replace("%s", place);
  };

  const add = () => {
    const blank = box.querySelector("[data-lines-blank]");
    const line = document.importNode(blank.content, true).firstElementChild;
    const index = total.value;
    for (const element of [line, ...line.querySelectorAll("*")]) {
      for (const name of ["id", "name", "for", "aria-describedby", "href"]) {
        const value = element.getAttribute(name);
        if (value?.includes("__prefix__")) element.setAttribute(name, value.replaceAll("__prefix__", index));
      }
    }
    total.value = Number(index) + 1;
    list.append(line);
    number();
    // The admin's own scripts bring autocomplete to life on this.
    line.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: box.dataset.lines } }));
    line.querySelector("select, input:not([type=hidden]), .select2-selection")?.focus();
  };

  const remove = (line) => {
    const next = shown()[shown().indexOf(line) + 1] ?? shown()[shown().indexOf(line) - 1];
    line.querySelector('input[name$="-DELETE"]').checked = true;
    line.hidden = true;
    number();
    say(said?.dataset.removed ?? "", "");
    (next?.querySelector("[data-line-remove]") ?? box.querySelector("[data-lines-add]"))?.focus();
    line.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const move = (line, step, focus) => {
    if (!order(line)) return;
    const all = shown();
    const place = all.indexOf(line) + step;
    if (place < 0 || place >= all.length) return;
    if (step < 0) all[place].before(line);
    else all[place].after(line);
    number();
    say(said?.dataset.moved ?? "", place + 1);
    focus?.focus();
  };

  box.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const line = button?.closest("[data-line]");
    if (!button) return;
    if ("linesAdd" in button.dataset) add();
    else if ("lineUp" in button.dataset) move(line, -1, button);
    else if ("lineDown" in button.dataset) move(line, 1, button);
    else if ("lineRemove" in button.dataset) remove(line);
  });
  box.addEventListener("keydown", (event) => {
    const line = event.target.closest("[data-line]");
    if (!line || !event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    move(line, event.key === "ArrowUp" ? -1 : 1, document.activeElement);
  });

  // By mouse, pen or finger: the line follows the grip. The document is listened to, for a line that is moved in the page
  // loses the pointer.
  box.addEventListener("pointerdown", (event) => {
    const line = event.target.closest("[data-line-grip]")?.closest("[data-line]");
    if (!line) return;
    event.preventDefault();
    line.classList.add("line--moving");
    const follow = (moved) => {
      const over = shown().find((one) => one !== line && moved.clientY < middle(one) && one.compareDocumentPosition(line) & 4);
      const under = shown().findLast((one) => one !== line && moved.clientY > middle(one) && one.compareDocumentPosition(line) & 2);
      if (over) over.before(line);
      else if (under) under.after(line);
    };
    const drop = () => {
      document.removeEventListener("pointermove", follow);
      document.removeEventListener("pointerup", drop);
      document.removeEventListener("pointercancel", drop);
      line.classList.remove("line--moving");
      number();
    };
    document.addEventListener("pointermove", follow);
    document.addEventListener("pointerup", drop);
    document.addEventListener("pointercancel", drop);
  });

  // A form that came back with errors has its lines in the order of their making.
  [...list.children].sort((a, b) => place(a) - place(b)).forEach((line) => list.append(line));
  for (const line of list.children) {
    if (line.querySelector('input[name$="-DELETE"]')?.checked) line.hidden = true;
  }
}

// The picture that is chosen is shown beside its line.
function thumbnails(address) {
  const show = (select) => {
    const line = select.closest("[data-line]");
    let image = line.querySelector(".line__thumbnail");
    if (!select.value) return image?.remove();
    if (!image) {
      image = document.createElement("img");
      image.className = "line__thumbnail";
      image.alt = "";
      line.querySelector(".line__fields").prepend(image);
    }
    image.src = address.replace("/0/", `/${select.value}/`);
    return image;
  };
  const wanted = "[data-line] select[name$='-picture']";
  document.querySelectorAll(wanted).forEach(show);
  $?.(document).on("change", wanted, (event) => show(event.target));
}

document.querySelectorAll("[data-lines]").forEach(lines);
const address = document.querySelector("[data-picture-address]")?.dataset.pictureAddress;
if (address) thumbnails(address);
