// The minutes: the button that prints them.

document.getElementById("print").addEventListener("click", () => window.print());
