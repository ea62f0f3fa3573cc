// Pages know no clock, so that the same plan gives the same page: the day is that of the file.
(function () {
  "use strict";

  const day = new Date(document.lastModified);
  if (Number.isNaN(day.getTime())) {
    return;
  }
  const [year, month, date] = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  const two = (number) => String(number).padStart(2, "0");
  const text =
    document.documentElement.lang === "en"
      ? [year, two(month), two(date)].join("-")
      : year + "年" + month + "月" + date + "日";
  document.querySelectorAll(".written").forEach((line) => {
    line.textContent = line.dataset.says.replace("%", text);
    line.hidden = false;
  });
})();
