// Large letters on a small screen: what stays while one scrolls would leave no room for what one scrolls.

const MOST = 0.22; // of the window's height

/** From now on: whether the strip under the header is too tall to stay. */
export function watchHeight() {
  const look = () => {
    const strip = document.querySelector(".strip");
    document.body.classList.toggle("tall", Boolean(strip) && strip.offsetHeight > MOST * window.innerHeight);
  };
  window.addEventListener("resize", look);
  if (window.ResizeObserver) new ResizeObserver(look).observe(document.getElementById("app"));
  look();
}
