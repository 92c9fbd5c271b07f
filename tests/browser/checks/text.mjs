// Without JavaScript everything is there: the text of a page is the same with and without it.
import { each } from "../lib/browser.mjs";
import { pagesOf } from "../lib/pages.mjs";
import { fail } from "../lib/report.mjs";

async function text(chrome, url, javaScriptEnabled, plant) {
  const context = await chrome.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  if (plant) await plant(page);
  await page.goto(url);
  const words = await page.evaluate(() => document.body.innerText);
  await context.close();
  return words;
}

/** A script that says something more, put into a page on its way to the browser. */
async function planted(page) {
  await page.route("**/planted.js", (route) => route.fulfill({ contentType: "text/javascript", body: 'document.body.append("planted")' }));
  await page.route("**/gaps.html", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</head>", '<script defer src="planted.js"></script></head>');
    await route.fulfill({ response, body });
  });
}

export async function sameText(chrome, sites) {
  const url = `${sites[0].base}gaps.html`;
  if ((await text(chrome, url, true, planted)) === (await text(chrome, url, false, planted))) {
    fail("the comparison of texts does not see what a planted script adds");
  }
  let compared = 0;
  const pages = pagesOf(sites);
  await each(pages, async ({ site, page }) => {
    const [withScripts, without] = [await text(chrome, site.base + page, true), await text(chrome, site.base + page, false)];
    if (withScripts !== without) fail(`${site.name}/${page} says something else without JavaScript`);
    if (without.length < 100) fail(`${site.name}/${page} says next to nothing: ${without}`);
    compared += 1;
  });
  return `${compared} pages say the same without JavaScript`;
}
