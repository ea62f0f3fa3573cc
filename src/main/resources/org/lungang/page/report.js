// Draws the charts of report.html and lets a group be chosen. The page says all of it without.
(function () {
  "use strict";

  const data = JSON.parse(document.getElementById("data").textContent);
  const texts = data.texts;
  const INK = "#1b2330";
  const FONT = getComputedStyle(document.body).fontFamily;
  // A4 less its margins, at 96 dots an inch.
  const PRINT_WIDTH = 690;
  const MOST_ARROWS = 400;
  const MOST_LABELS = 40;
  // More groups than this make a knot of the district's map; bars by group stand in its place.
  const MOST_GROUPS = 15;
  const MOST_BARS = 30;
  // Below this no diagram of three columns can be read; the table has it all.
  const NARROW = 520;

  let chosen = 0;
  let printing = false;
  const charts = new Map();

  const isEnglish = document.documentElement.lang === "en";
  const byId = (id) => document.getElementById(id);
  const school = (at) => data.schools[at];
  const longName = (at) => school(at)[0] + " " + school(at)[1];
  const isTarget = (at) => school(at)[4] === 1;
  const kindOf = (flow) => data.kinds[data.flows[flow][1]];
  const flowName = (flow) =>
    data.flows[flow][0] === kindOf(flow)[0]
      ? kindOf(flow)[0]
      : texts["routes.flow.of"].replace("{0}", data.flows[flow][0]).replace("{1}", kindOf(flow)[0]);
  const dashes = (kind) => (kind[2] === "0" ? "solid" : kind[2].split(" ").map(Number));

  const leads = new Set(data.parts.slice(1).map((group) => group.lead));
  const isLead = (at, part) => (part.lead === undefined ? leads.has(at) : part.lead === at);

  const groupName = new Map(data.parts.slice(1).map((group) => [group.id, group.name]));

  // The routes of the district are those of all groups.
  const whole = data.parts[0];
  whole.routes = data.parts
    .slice(1)
    .flatMap((group) => group.routes.map((route) => route.concat(group.id)))
    .sort((a, b) => b[3] - a[3]);
  whole.schools = data.schools.map((_, at) => at);
  data.parts.slice(1).forEach((group) => {
    group.routes = group.routes.map((route) => route.concat(group.id));
  });

  /** A tooltip as an element, so that no name means anything to the browser. */
  function lines(...rows) {
    const box = document.createElement("div");
    rows.filter(Boolean).forEach((row) => {
      const line = document.createElement("div");
      line.textContent = row;
      box.append(line);
    });
    return box;
  }

  function draw(id, height, option) {
    const box = byId(id);
    if (!box) {
      return;
    }
    box.closest("figure").hidden = false;
    const width = printing ? PRINT_WIDTH : box.parentElement.clientWidth;
    box.style.height = height + "px";
    let chart = charts.get(id);
    if (!chart) {
      chart = echarts.init(box, null, { renderer: "svg", width, height });
      charts.set(id, chart);
    } else {
      chart.resize({ width, height });
    }
    chart.setOption(
      Object.assign(
        {
          animation: false,
          textStyle: { fontFamily: FONT, color: INK },
          aria: { enabled: true, label: { enabled: false } },
        },
        option
      ),
      true
    );
    chart.getZr().flush();
  }

  const widthOf = (id) =>
    printing ? PRINT_WIDTH : byId(id).parentElement.clientWidth || PRINT_WIDTH;

  // Flows between schools, drawn where the schools lie.

  const SHAPES = {
    lead: ["rect", 13, INK],
    leadTarget: ["diamond", 17, INK],
    member: ["circle", 11, "#fff"],
    target: ["triangle", 14, "#fff"],
  };

  function shapeOf(at, part) {
    if (isLead(at, part)) {
      return isTarget(at) ? SHAPES.leadTarget : SHAPES.lead;
    }
    return isTarget(at) ? SHAPES.target : SHAPES.member;
  }

  const isKnot = (part) => part.lead === undefined && data.parts.length - 1 > MOST_GROUPS;

  /** What all names begin with, which labels can do without. */
  function commonStart(names) {
    if (names.length < 3) {
      return "";
    }
    let start = names[0];
    names.forEach((name) => {
      while (!name.startsWith(start)) {
        start = start.slice(0, -1);
      }
    });
    // Whoever has nothing else to its name keeps it.
    return names.some((name) => name.length < start.length + 2) ? "" : start;
  }

  function drawMap(part) {
    if (!byId("map")) {
      return;
    }
    if (isKnot(part)) {
      byId("map").closest("figure").hidden = true;
      byId("map-rest").hidden = true;
      return;
    }
    byId("map").closest("figure").hidden = false;
    const width = widthOf("map");
    const height = Math.round(Math.min(width * 0.75, 640));
    const edge = width < 520 ? 26 : 44;
    const placed = part.schools.filter((at) => school(at)[2] !== null);
    if (placed.length === 0) {
      byId("map").closest("figure").hidden = true;
      return;
    }
    const xs = placed.map((at) => school(at)[2]);
    const ys = placed.map((at) => school(at)[3]);
    const min = (all) => all.reduce((a, b) => Math.min(a, b));
    const max = (all) => all.reduce((a, b) => Math.max(a, b));
    const kmAPixel = Math.max(
      (max(xs) - min(xs)) / (width - 2 * edge),
      (max(ys) - min(ys)) / (height - 2 * edge),
      0.002
    );
    const halfX = (kmAPixel * width) / 2;
    const halfY = (kmAPixel * height) / 2;
    const midX = (max(xs) + min(xs)) / 2;
    const midY = (max(ys) + min(ys)) / 2;
    const scale = [[500, 0.35], [150, 0.5], [60, 0.7], [0, 1]].find(
      (step) => placed.length > step[0]
    )[1];

    const drawable = part.routes.filter(
      (route) => school(route[0])[2] !== null && school(route[1])[2] !== null
    );
    const shown = drawable.slice(0, MOST_ARROWS);
    const most = shown.reduce((sum, route) => Math.max(sum, route[3]), 1);
    const arrows = shown.map((route) => {
      const kind = kindOf(route[2]);
      const from = school(route[0]);
      const to = school(route[1]);
      const length = Math.hypot(to[2] - from[2], to[3] - from[3]) || 1;
      // Arrows end beside the school, not under it.
      const gap = Math.min((9 * scale * kmAPixel) / length, 0.3);
      const along = (share) => [
        from[2] + (to[2] - from[2]) * share,
        from[3] + (to[3] - from[3]) * share,
      ];
      return {
        coords: [along(gap), along(1 - gap)],
        route,
        lineStyle: {
          color: kind[1],
          type: dashes(kind),
          width: (1 + 4.5 * Math.sqrt(route[3] / most)) * Math.max(scale, 0.5),
          curveness: 0.12 + 0.1 * data.flows[route[2]][1],
        },
      };
    });
    const start = commonStart(placed.map((at) => school(at)[1]));
    const labelled = part.lead !== undefined || placed.length <= MOST_LABELS;
    // A name stands below its school, or where another school would cover it, above or beside it.
    const covers = (at, sign) =>
      placed.some((other) => {
        const aside = Math.abs(school(other)[2] - school(at)[2]) / kmAPixel;
        const below = (sign * (school(at)[3] - school(other)[3])) / kmAPixel;
        return other !== at && aside < 50 && below >= 0 && below < 28;
      });
    const besides = (at) => (covers(at, 1) ? (covers(at, -1) ? "right" : "top") : "bottom");
    const place = (at, rest) =>
      Object.assign({ value: [school(at)[2], school(at)[3]], at }, rest);
    const axis = { show: false, type: "value" };
    draw("map", height, {
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      xAxis: Object.assign({ min: midX - halfX, max: midX + halfX }, axis),
      yAxis: Object.assign({ min: midY - halfY, max: midY + halfY }, axis),
      tooltip: {
        confine: true,
        formatter: (point) =>
          point.seriesType === "lines"
            ? lines(
                longName(point.data.route[0]) + " → " + longName(point.data.route[1]),
                flowName(point.data.route[2]),
                point.data.route[3] + " " + texts["chart.people"]
              )
            : lines(longName(point.data.at)),
      },
      series: [
        {
          type: "lines",
          coordinateSystem: "cartesian2d",
          symbol: ["none", "arrow"],
          symbolSize: 9 * Math.max(scale, 0.5),
          lineStyle: { opacity: 0.85 },
          data: arrows,
          // Where schools crowd together, they would hide the arrows.
          z: scale < 0.5 ? 5 : 2,
        },
        {
          // Names above the arrows, but below the schools' own shapes.
          type: "scatter",
          z: 3,
          silent: true,
          symbolSize: 14 * scale,
          itemStyle: { color: "transparent", borderWidth: 0, opacity: 1 },
          data: labelled ? placed.map((at) => place(at, { label: { position: besides(at) } })) : [],
          label: {
            show: true,
            formatter: (point) => school(point.data.at)[1].slice(start.length),
            color: INK,
            fontSize: 11,
            textBorderColor: "#fff",
            textBorderWidth: 3,
          },
          labelLayout: { hideOverlap: true },
        },
        {
          type: "scatter",
          z: 4,
          data: placed.map((at) => {
            const [symbol, size, color] = shapeOf(at, part);
            return place(at, {
              symbol,
              symbolSize: size * scale,
              itemStyle: { color, borderColor: INK, borderWidth: 2 * scale, opacity: 1 },
            });
          }),
        },
      ],
    });
    const rest = byId("map-rest");
    rest.hidden = drawable.length <= shown.length;
    rest.textContent = texts["chart.top"]
      .replace("{0}", shown.length)
      .replace("{1}", drawable.length);
  }

  // From school to school, or from kind of school to kind of school.

  function drawSankey(part) {
    const box = byId("sankey");
    if (!box) {
      return;
    }
    const links = new Map();
    const nodes = new Map();
    const end = (at, leadAt) => {
      if (part.lead !== undefined) {
        return [String(at), school(at)[1]];
      }
      const role = at === leadAt ? "lead" : isTarget(at) ? "target" : "member";
      return [role, texts["key." + role]];
    };
    const add = (side, key, label, people, color) => {
      const node = nodes.get(side + key) || { side, label, people: 0, color };
      node.people += people;
      nodes.set(side + key, node);
      return side + key;
    };
    const link = (source, target, people, kind) => {
      const key = source + "|" + target;
      const known = links.get(key) || { source, target, value: 0, kind };
      known.value += people;
      links.set(key, known);
    };
    const leadOf = new Map(data.parts.slice(1).map((group) => [group.id, group.lead]));
    part.routes.forEach((route) => {
      const people = route[3];
      const kind = kindOf(route[2]);
      const leadAt = leadOf.get(route[4]);
      const from = end(route[0], leadAt);
      const to = end(route[1], leadAt);
      const home = add("a", from[0], from[1], people, INK);
      const flow = add("b", String(route[2]), flowName(route[2]), people, kind[1]);
      const host = add("c", to[0], to[1], people, INK);
      link(home, flow, people, kind);
      link(flow, host, people, kind);
    });
    // What is hidden has no width, so ask what it stands in.
    const figure = box.closest("figure");
    const unreadable =
      links.size === 0 || (figure.parentElement.clientWidth < NARROW && !printing);
    figure.hidden = unreadable;
    if (unreadable) {
      return;
    }
    const count = (side) => [...nodes.values()].filter((node) => node.side === side).length;
    const rows = Math.max(count("a"), count("b"), count("c"));
    const width = widthOf("sankey");
    // The names of flows and of host schools share the right half, those of home schools have the left.
    const labelWidth = (side) => Math.max(60, side === "a" ? width / 2 - 40 : width / 4 - 24);
    draw("sankey", Math.max(220, rows * 48), {
      tooltip: {
        confine: true,
        formatter: (point) =>
          point.dataType === "edge"
            ? lines(
                nodes.get(point.data.source).label + " → " + nodes.get(point.data.target).label,
                point.data.value + " " + texts["chart.people"]
              )
            : lines(
                nodes.get(point.name).label,
                nodes.get(point.name).people + " " + texts["chart.people"]
              ),
      },
      series: [
        {
          type: "sankey",
          left: 4,
          right: 4,
          top: 18,
          bottom: 18,
          nodeWidth: 12,
          nodeGap: 30,
          layoutIterations: 24,
          draggable: false,
          emphasis: { focus: "adjacency" },
          data: [...nodes].map(([name, node]) => ({
            name,
            depth: "abc".indexOf(node.side),
            itemStyle: { color: node.color },
            label: {
              position: node.side === "c" ? "left" : "right",
              width: labelWidth(node.side),
            },
          })),
          links: [...links.values()].map((each) => ({
            source: each.source,
            target: each.target,
            value: each.value,
            lineStyle: { color: each.kind[1], opacity: 0.3 },
          })),
          label: {
            color: INK,
            overflow: "break",
            lineHeight: 14,
            formatter: (point) => {
              const node = nodes.get(point.name);
              return node.people + "  " + node.label;
            },
          },
        },
      ],
    });
  }

  // Bars, told apart by pattern as well as colour.

  const DECALS = [
    { symbol: "none" },
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: "#fff" },
  ];

  const SMALL = 11;
  // A Chinese sign is as wide as the font, others take less.
  const signWidth = (sign) => (sign > "\u2e7f" ? SMALL : SMALL * 0.62);
  const textWidth = (text) => [...text].reduce((width, sign) => width + signWidth(sign), 0);

  /** What two lines hold of a name; the table has it whole. */
  function twoLines(name, room) {
    let used = 0;
    const signs = [...name];
    const fits = signs.findIndex((sign) => (used += signWidth(sign)) > 1.8 * room);
    return fits < 0 ? name : signs.slice(0, fits).join("") + "…";
  }

  function drawBars(id, names, series, axisName) {
    // Names of two lines where there is little room.
    const room = Math.min(
      260,
      Math.round(widthOf(id) * (widthOf(id) < NARROW ? 0.4 : 0.25)),
      Math.ceil(Math.max(...names.map(textWidth))) + 4
    );
    const perName = series.length > 1 ? 40 : widthOf(id) < NARROW ? 34 : 26;
    draw(id, Math.max(160, names.length * perName + 70), {
      grid: { left: 8, right: 48, top: series.length > 1 ? 36 : 8, bottom: 28, containLabel: true },
      legend: { show: series.length > 1, top: 0, left: 0, selectedMode: false, itemGap: 20, textStyle: { color: INK } },
      tooltip: {
        trigger: "axis",
        confine: true,
        axisPointer: { type: "shadow" },
        formatter: (points) =>
          lines(
            points[0].name,
            ...points.map((point) =>
              series.length > 1 ? point.seriesName + ": " + point.value : String(point.value)
            )
          ),
      },
      yAxis: {
        type: "category",
        data: names,
        inverse: true,
        name: axisName,
        nameLocation: "start",
        nameTextStyle: { color: INK, align: "left" },
        axisLabel: { color: INK, interval: 0, overflow: "break", lineHeight: SMALL + 2, fontSize: SMALL, width: room, formatter: (name) => twoLines(name, room) },
        axisTick: { show: false },
      },
      xAxis: {
        type: "value",
        minInterval: 1,
        splitNumber: widthOf(id) < NARROW ? 3 : 5,
        axisLabel: { color: INK, hideOverlap: true, formatter: (value) => String(value) },
        splitLine: { lineStyle: { color: "#d5dae1" } },
      },
      series: series.map((each, at) => ({
        type: "bar",
        name: each.name,
        data: each.values,
        barMaxWidth: 22,
        itemStyle: {
          color: each.color,
          borderColor: INK,
          borderWidth: 1,
          decal: DECALS[series.length > 1 ? at : 0],
        },
        label: { show: true, position: "right", color: INK, fontSize: 11 },
      })),
    });
  }

  /** People by group, instead of a map that would be a knot. */
  function drawGroups(part) {
    const box = byId("groups-chart");
    if (!box) {
      return;
    }
    box.closest("figure").hidden = !isKnot(part);
    if (!isKnot(part)) {
      return;
    }
    const groups = data.parts
      .slice(1)
      .map((group) => ({
        name: group.name,
        people: group.routes.reduce((sum, route) => sum + route[3], 0),
      }))
      .filter((group) => group.people > 0)
      .sort((a, b) => b.people - a.people)
      .slice(0, MOST_BARS);
    // The id stands before the name and is kept.
    const idOf = (name) => name.slice(0, name.indexOf(" ") + 1);
    const nameOf = (name) => name.slice(idOf(name).length);
    const start = commonStart(data.parts.slice(1).map((group) => nameOf(group.name)));
    drawBars(
      "groups-chart",
      groups.map((group) => idOf(group.name) + nameOf(group.name).slice(start.length)),
      [
        {
          name: texts["chart.people"],
          values: groups.map((group) => group.people),
          color: "#1f4e79",
        },
      ],
      ""
    );
  }

  function drawSubjects(part) {
    if (!byId("subjects-chart")) {
      return;
    }
    byId("subjects-chart").closest("figure").hidden = part.subjects.length === 0;
    if (part.subjects.length === 0) {
      return;
    }
    drawBars(
      "subjects-chart",
      part.subjects.map((row) => data.subjects[row[0]]),
      [
        {
          name: texts["chart.missing-before"],
          values: part.subjects.map((row) => row[4]),
          color: "#9aa7b8",
        },
        {
          name: texts["chart.missing-after"],
          values: part.subjects.map((row) => row[5]),
          color: "#1f4e79",
        },
      ],
      ""
    );
  }

  function drawCommutes(part) {
    if (byId("commutes-chart")) {
      drawBars(
        "commutes-chart",
        data.bins,
        [{ name: texts["chart.people"], values: part.bins, color: "#1f4e79" }],
        texts["chart.minutes"]
      );
    }
  }

  /** Of the district only: small schools are few in a group. */
  function drawGaps() {
    const box = byId("visits-chart");
    if (!box) {
      return;
    }
    box.closest("figure").hidden = data.gaps.length === 0;
    if (data.gaps.length > 0) {
      drawBars(
        "visits-chart",
        data.gaps.map((row) => row[0]),
        [
          {
            name: texts["visits.gap-before"],
            values: data.gaps.map((row) => row[1]),
            color: "#9aa7b8",
          },
          {
            name: texts["visits.gap-after"],
            values: data.gaps.map((row) => row[2]),
            color: "#1f4e79",
          },
        ],
        ""
      );
    }
  }

  // The tables follow the choice; the district's own rows come with the page.

  const districtRows = new Map();

  function fill(id, rows, numbersFrom) {
    const body = byId(id);
    if (!body) {
      return;
    }
    const note = body.closest(".table").querySelector(".note");
    if (!districtRows.has(id)) {
      districtRows.set(id, [...body.childNodes]);
    }
    if (note && id === "routes") {
      note.hidden = chosen !== 0;
    }
    if (chosen === 0) {
      body.replaceChildren(...districtRows.get(id));
      return;
    }
    body.replaceChildren(
      ...rows.map((cells) => {
        const row = document.createElement("tr");
        cells.forEach((text, at) => {
          const cell = document.createElement(at === 0 ? "th" : "td");
          if (at === 0) {
            cell.scope = "row";
          } else if (at >= numbersFrom) {
            cell.className = "number";
          }
          cell.textContent = text;
          if (isEnglish && /[\u4e00-\u9fff]/.test(text)) {
            cell.lang = "zh";
          }
          row.append(cell);
        });
        return row;
      })
    );
  }

  function fillGaps(part) {
    const own = new Set(part.schools);
    Object.entries(data.coverageGaps).forEach(([id, rows]) => {
      const body = byId(id);
      const note = body && body.closest(".table").querySelector(".note");
      fill(
        id,
        rows
          .filter((row) => own.has(row[0]))
          .map((row) => [longName(row[0]), data.subjects[row[1]], ...row.slice(2)]),
        2
      );
      if (note) {
        note.hidden = chosen !== 0;
      }
    });
  }

  function fillTables(part) {
    const lead = byId("commutes-lead");
    if (lead) {
      lead.textContent = part.commutes;
    }
    fillGaps(part);
    fill(
      "routes",
      part.routes.map((route) => [
        longName(route[0]),
        longName(route[1]),
        groupName.get(route[4]),
        flowName(route[2]),
        route[3],
      ]),
      4
    );
    fill("subject-rows", part.subjects.map((row) => [data.subjects[row[0]], ...row.slice(1)]), 1);
    const people = part.bins.reduce((a, b) => a + b, 0);
    fill(
      "bin-rows",
      part.bins.map((count, at) => [
        data.bins[at],
        count,
        people === 0 ? "–" : ((100 * count) / people).toFixed(1) + "%",
      ]),
      1
    );
    fill(
      "most-rows",
      part.most.map((row) => [
        row[0],
        school(row[1])[1],
        school(row[2])[1],
        data.flows[row[3]][0],
        row[4],
        row[5],
      ]),
      4
    );
  }

  function drawAll() {
    const part = data.parts[chosen];
    drawMap(part);
    drawGroups(part);
    drawSankey(part);
    drawSubjects(part);
    drawCommutes(part);
    drawGaps();
  }

  // Long tables: rows are found by their text and sorted by a column.

  const figureOf = (text) => {
    const found = /-?\d+(\.\d+)?(?!.*\d)/.exec(text.replace("−", "-"));
    return found ? Number(found[0]) : NaN;
  };

  function sortBy(body, at, down) {
    const value = (row) => row.children[at].textContent;
    const compare = (a, b) => {
      const difference = figureOf(value(a)) - figureOf(value(b));
      return at > 0 && !Number.isNaN(difference) && difference !== 0
        ? difference
        : value(a).localeCompare(value(b), document.documentElement.lang);
    };
    const rows = [...body.rows];
    const fixed = rows.filter((row) => row.className === "whole");
    const free = rows.filter((row) => row.className !== "whole").sort(compare);
    body.replaceChildren(...fixed, ...(down ? free.reverse() : free));
  }

  document.querySelectorAll("table.found").forEach((table) => {
    const body = table.tBodies[0];
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      heading.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = heading.getAttribute("aria-sort") === "ascending";
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        sortBy(body, at, down);
      });
    });
    if (body.rows.length <= 10) {
      return;
    }
    const line = document.createElement("p");
    line.className = "find";
    const label = document.createElement("label");
    label.textContent = texts["found.label"] + " ";
    const input = document.createElement("input");
    input.type = "search";
    label.append(input);
    const none = document.createElement("span");
    none.setAttribute("role", "status");
    line.append(label, none);
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      let left = 0;
      [...body.rows].forEach((row) => {
        row.hidden = wanted !== "" && !row.textContent.toLowerCase().includes(wanted);
        left += row.hidden ? 0 : 1;
      });
      none.textContent = left === 0 ? texts["found.none"] : "";
    });
    table.parentElement.before(line);
  });

  const choices = [...document.querySelectorAll(".choice select")];
  choices.forEach((select) => {
    select.addEventListener("change", () => {
      chosen = Number(select.value);
      choices.forEach((other) => {
        other.value = select.value;
      });
      fillTables(data.parts[chosen]);
      drawAll();
    });
  });
  document.querySelectorAll(".drawn").forEach((element) => {
    element.hidden = false;
  });

  let waiting = 0;
  window.addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(drawAll, 150);
  });

  // On paper the short folded parts are open and the charts as wide as the page.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.print:not([open])")];
    opened.forEach((part) => {
      part.open = true;
    });
    printing = true;
    drawAll();
  });
  window.addEventListener("afterprint", () => {
    opened.forEach((part) => {
      part.open = false;
    });
    printing = false;
    drawAll();
  });

  drawAll();
})();
