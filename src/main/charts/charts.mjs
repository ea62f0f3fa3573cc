// What the report draws with, and nothing else: see docs/decisions/6-report-page.md.
import { BarChart, LinesChart, SankeyChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";

use([
  AriaComponent,
  BarChart,
  GridComponent,
  LabelLayout,
  LegendComponent,
  LinesChart,
  SVGRenderer,
  SankeyChart,
  ScatterChart,
  TooltipComponent,
]);

export { init };
