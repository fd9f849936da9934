// Draws the charts of a page from the block of data in it. Names come from posts: they go to the
// canvas as text only, never into markup, and tooltips are drawn on the canvas too.
(function () {
  'use strict';

  const specs = JSON.parse(document.getElementById('charts').textContent);
  const boxes = Array.from(document.querySelectorAll('.chart'));
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const PAPER_WIDTH = 680; // Pixels between the margins of A4 and Letter.
  const ROW_HEIGHT = 22;
  const NETWORK_HEIGHT = 520;

  // The colours of the style sheet, so that they are written down once.
  function colours() {
    const style = getComputedStyle(document.documentElement);
    const of = name => style.getPropertyValue('--' + name).trim();
    return {
      ground: of('ground'), ink: of('ink'), faint: of('faint'), rule: of('rule'), marked: of('marked'),
      series: [of('series-1'), of('series-2'), of('series-3'), of('series-4')]
    };
  }

  function number(value) {
    if (Number.isInteger(value)) {
      return value.toLocaleString('en');
    }
    return value.toLocaleString('en', {maximumSignificantDigits: 4});
  }

  function place(axis, value) {
    switch (axis.scale) {
      case 'category': return axis.categories[value];
      case 'time': return new Date(value).toISOString().replace('T00:00:00.000Z', '');
      default: return number(value);
    }
  }

  function power(value) {
    const exponent = Math.round(Math.log10(value));
    if (value >= 0.001 && value < 10000) {
      return number(value);
    }
    const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
    const raised = Array.from(String(Math.abs(exponent)), digit => digits[digit]).join('');
    return '10' + (exponent < 0 ? '⁻' : '') + raised;
  }

  function axis(spec, look, vertical, width) {
    const narrow = width < 480;
    const option = {
      type: {category: 'category', linear: 'value', log: 'log', time: 'time'}[spec.scale],
      name: spec.name,
      nameLocation: vertical ? 'end' : 'middle',
      nameGap: vertical ? 12 : 32,
      nameTextStyle: {color: look.faint, align: vertical ? 'left' : 'center'},
      axisLine: {show: true, lineStyle: {color: look.rule}},
      axisTick: {lineStyle: {color: look.rule}},
      axisLabel: {color: look.faint, hideOverlap: true},
      splitLine: {show: spec.scale !== 'category' && spec.scale !== 'time', lineStyle: {color: look.rule, opacity: 0.5}}
    };
    if (spec.scale === 'category') {
      option.data = spec.categories;
      const crowded = spec.categories.length > width / 90;
      option.axisLabel.width = vertical ? (narrow ? 90 : 160) : 80;
      option.axisLabel.overflow = 'truncate';
      option.axisLabel.interval = vertical || spec.categories.length <= width / 18 ? 0 : 'auto';
      option.axisLabel.rotate = !vertical && crowded ? 50 : 0;
      option.nameGap = !vertical && crowded ? 64 : option.nameGap;
    } else if (spec.scale === 'log') {
      option.axisLabel.formatter = power;
    } else if (spec.scale === 'linear') {
      option.axisLabel.formatter = number;
    }
    if (spec.from !== undefined) {
      option.min = spec.from;
    }
    if (spec.to !== undefined) {
      option.max = spec.to;
    }
    return option;
  }

  function series(spec, index, plot, look) {
    const flip = plot.sideways;
    const colour = look.series[index % look.series.length];
    const bars = spec.shape === 'bars';
    const line = spec.shape === 'line' || spec.shape === 'dashed';
    const option = {
      name: spec.name,
      type: bars ? 'bar' : line ? 'line' : 'scatter',
      itemStyle: {color: colour},
      emphasis: {disabled: true},
      data: spec.points.map(point => ({
        name: point.name || '',
        value: flip ? [point.y, point.x] : [point.x, point.y],
        itemStyle: point.marked ? {color: look.marked} : undefined,
        symbolSize: point.marked ? 10 : undefined
      }))
    };
    option[flip ? 'xAxisIndex' : 'yAxisIndex'] = spec.axis;
    if (bars) {
      option.barMaxWidth = 32;
      option.barCategoryGap = '25%';
    } else if (line) {
      option.lineStyle = {width: 2, color: colour, type: spec.shape === 'dashed' ? 'dashed' : 'solid'};
      option.showSymbol = (spec.shape === 'line' && spec.points.length <= 40) || spec.points.some(point => point.marked);
      option.symbol = 'circle';
      option.symbolSize = spec.points.length <= 40 ? 6 : 1;
    } else {
      option.symbolSize = spec.points.length > 200 ? 4 : 7;
    }
    return option;
  }

  function marks(plot, look) {
    return {
      silent: true,
      symbol: 'none',
      animation: false,
      lineStyle: {color: look.marked, type: 'dashed', width: 1.5},
      label: {color: look.marked, formatter: mark => mark.name, position: plot.sideways ? 'insideEndTop' : 'end'},
      data: plot.marks.map(mark => ({
        name: mark.label,
        [plot.sideways ? 'yAxis' : 'xAxis']: mark.at
      }))
    };
  }

  function tooltip(look, text) {
    return {
      renderMode: 'richText', // On the canvas: no markup is made of names.
      confine: true,
      backgroundColor: look.ground,
      borderColor: look.rule,
      textStyle: {color: look.ink},
      formatter: text
    };
  }

  function plotOption(plot, look, width) {
    const across = axis(plot.x, look, plot.sideways, width);
    const up = plot.y.map(one => axis(one, look, !plot.sideways, width));
    if (plot.sideways) {
      across.inverse = true; // The first category on top.
      across.name = '';
    }
    if (up.length > 1) {
      up[1].splitLine.show = false;
      up[1].nameTextStyle.align = 'right';
    }
    const drawn = plot.series.map((one, index) => series(one, index, plot, look));
    if (plot.marks.length > 0 && drawn.length > 0) {
      drawn[0].markLine = marks(plot, look);
    }
    const legend = plot.series.length > 1;
    return {
      animation: false,
      textStyle: {fontFamily: 'system-ui, sans-serif'},
      grid: {left: 12, right: 24, top: legend ? 68 : 44, bottom: 28, containLabel: true},
      legend: {show: legend, type: 'scroll', top: 0, left: 0, textStyle: {color: look.ink}, pageTextStyle: {color: look.ink}},
      tooltip: tooltip(look, hit => {
        const point = plot.series[hit.seriesIndex].points[hit.dataIndex];
        const name = point.name || place(plot.x, point.x);
        const value = place(plot.y[plot.series[hit.seriesIndex].axis], point.y);
        return plot.series[hit.seriesIndex].name + '\n' + name + ': ' + value;
      }),
      xAxis: plot.sideways ? up : across,
      yAxis: plot.sideways ? across : up,
      series: drawn
    };
  }

  // Places by Fruchterman and Reingold 1991, from a spiral: the same page is the same picture.
  function places(network, width, height) {
    const count = network.nodes.length;
    const ideal = Math.sqrt(width * height / Math.max(1, count));
    const at = network.nodes.map((node, index) => {
      const turn = index * 2.399963; // The golden angle.
      const radius = Math.sqrt((index + 0.5) / count) / 2;
      return {x: width * (0.5 + radius * Math.cos(turn)), y: height * (0.5 + radius * Math.sin(turn))};
    });
    const heaviest = Math.max(1e-12, ...network.links.map(link => link.weight));
    const ROUNDS = 200;
    for (let round = 0; round < ROUNDS; round++) {
      const moves = at.map(one => ({x: (width / 2 - one.x) * 0.1, y: (height / 2 - one.y) * 0.1}));
      for (let a = 0; a < count; a++) {
        for (let b = a + 1; b < count; b++) {
          const dx = at[a].x - at[b].x;
          const dy = at[a].y - at[b].y;
          const apart = dx * dx + dy * dy;
          if (apart > 4 * ideal * ideal) {
            continue; // As in their variant with a grid: else groups without a link drift away.
          }
          const push = ideal * ideal / Math.max(1, apart);
          moves[a].x += dx * push;
          moves[a].y += dy * push;
          moves[b].x -= dx * push;
          moves[b].y -= dy * push;
        }
      }
      network.links.forEach(link => {
        const dx = at[link.from].x - at[link.to].x;
        const dy = at[link.from].y - at[link.to].y;
        const pull = Math.hypot(dx, dy) / ideal * (0.3 + 0.7 * link.weight / heaviest);
        moves[link.from].x -= dx * pull;
        moves[link.from].y -= dy * pull;
        moves[link.to].x += dx * pull;
        moves[link.to].y += dy * pull;
      });
      const reach = width / 8 * (1 - round / ROUNDS);
      moves.forEach((move, index) => {
        const step = Math.min(reach, Math.hypot(move.x, move.y)) / Math.max(1e-9, Math.hypot(move.x, move.y));
        at[index].x += move.x * step;
        at[index].y += move.y * step;
      });
    }
    // Stretched to the box, as a view that is fitted leaves room at one pair of sides.
    const fit = (key, size) => {
      const low = Math.min(...at.map(one => one[key]));
      const high = Math.max(...at.map(one => one[key]));
      at.forEach(one => { one[key] = high > low ? (one[key] - low) / (high - low) * size : size / 2; });
    };
    fit('x', width);
    fit('y', height);
    return at;
  }

  function networkOption(network, look, width) {
    const heaviest = Math.max(1e-12, ...network.links.map(link => link.weight));
    const largest = Math.max(1e-12, ...network.nodes.map(node => node.weight));
    const scale = width < 480 ? 0.7 : 1;
    const right = Math.min(110, width / 5); // Room for the names on the right.
    const at = places(network, width - 30 - right, NETWORK_HEIGHT - 60);
    return {
      animation: false,
      textStyle: {fontFamily: 'system-ui, sans-serif'},
      tooltip: tooltip(look, hit => {
        if (hit.dataType === 'node') {
          const node = network.nodes[hit.dataIndex];
          return node.name + ': ' + number(node.weight);
        }
        const link = network.links[hit.dataIndex];
        return network.nodes[link.from].name + ' – ' + network.nodes[link.to].name + ': '
            + number(link.weight) + ' ' + network.unit;
      }),
      series: [{
        type: 'graph',
        layout: 'none',
        left: 30, right: right, top: 30, bottom: 30,
        roam: false,
        draggable: false,
        emphasis: {disabled: true},
        label: {show: true, position: 'right', color: look.ink, fontSize: 11, width: 120, overflow: 'truncate'},
        labelLayout: {hideOverlap: true},
        itemStyle: {color: look.series[0], borderColor: look.ground, borderWidth: 1},
        data: network.nodes.map((node, index) => ({
          id: String(index),
          name: node.name,
          x: at[index].x,
          y: at[index].y,
          symbolSize: scale * (6 + 26 * Math.sqrt(node.weight / largest)),
          label: {formatter: () => node.name}
        })),
        links: network.links.map(link => {
          const share = link.weight / heaviest;
          return {
            source: String(link.from),
            target: String(link.to),
            value: link.weight,
            lineStyle: {color: look.ink, width: 0.6 + 6 * share, opacity: 0.12 + 0.8 * share, curveness: 0}
          };
        })
      }]
    };
  }

  function draw(box, spec, look, width) {
    const old = echarts.getInstanceByDom(box);
    if (old) {
      old.dispose();
    }
    if (spec.kind === 'plot' && spec.sideways) {
      box.style.height = Math.max(200, 110 + ROW_HEIGHT * spec.x.categories.length) + 'px';
    } else if (spec.kind === 'network') {
      box.style.height = NETWORK_HEIGHT + 'px';
    }
    const chart = echarts.init(box, null, {renderer: 'canvas', width: width, devicePixelRatio: Math.max(2, window.devicePixelRatio)});
    const inner = width || box.clientWidth;
    chart.setOption(spec.kind === 'plot' ? plotOption(spec, look, inner) : networkOption(spec, look, inner));
  }

  function drawAll(width) {
    const look = colours();
    boxes.forEach((box, index) => draw(box, specs[index], look, width));
    document.documentElement.dataset.drawn = String(boxes.length);
  }

  // Paper is white, whatever the screen is, and as wide as paper.
  function print() {
    document.documentElement.classList.add('printing');
    drawAll(PAPER_WIDTH);
  }

  function screen() {
    document.documentElement.classList.remove('printing');
    drawAll();
  }

  drawAll();
  dark.addEventListener('change', () => drawAll());
  window.addEventListener('beforeprint', print);
  window.addEventListener('afterprint', screen);
  let drawnWidth = window.innerWidth;
  window.addEventListener('resize', () => {
    // Phones report a resize whenever their address bar slides away.
    if (window.innerWidth !== drawnWidth && !document.documentElement.classList.contains('printing')) {
      drawnWidth = window.innerWidth;
      drawAll();
    }
  });
})();
