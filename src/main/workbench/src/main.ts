import { createApp } from "vue";
import App from "./App.vue";
import "./workbench.css";

createApp(App).mount("#app");
