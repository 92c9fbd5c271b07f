//! Tests of what authors write, feature by feature and attack by attack.

use std::collections::BTreeSet;

use expect_test::{Expect, expect};
use proptest::prelude::*;

use crate::markdown::{
    BlockHtml, Fate, Link, Linker, Rendered, Scan, Style, plain, plain_for, render, scan,
};

/// A small site: `hidden…` is not there, `gaps` is the only piece.
struct Site;

impl Linker for Site {
    fn record(&self, target: &str) -> Option<Link> {
        let is_id = target
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'#');
        (is_id && !target.starts_with("hidden")).then(|| Link {
            href: format!("../{target}/"),
            label: format!("The {target}"),
        })
    }
    fn citation(&self, source: &str) -> Option<Link> {
        (!source.starts_with("hidden")).then(|| Link {
            href: format!("../sources/{source}/"),
            label: format!("{source}, 25 Dec 2024"),
        })
    }
    fn media(&self, path: &str) -> String {
        format!("../media/{path}")
    }
    fn block(&self, name: &str, settings: &str) -> Option<BlockHtml> {
        (name == "gaps").then(|| BlockHtml(format!("<div>{} bytes</div>\n", settings.len())))
    }
}

fn rendered(text: &str, prefix: &str, raw_html: bool) -> Rendered {
    render(
        text,
        &Style {
            prefix,
            top_level: 2,
            raw_html,
        },
        &Site,
    )
}

fn html(text: &str) -> String {
    rendered(text, "n-", false).html
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&html(text));
}

fn check_raw(text: &str, expected: Expect) {
    expected.assert_eq(&rendered(text, "n-", true).html);
}

/// Scans a text, and sees that every range holds what it says.
fn scanned(text: &str) -> Scan {
    let scan = scan(text);
    for link in &scan.links {
        assert_eq!(text[link.range.clone()], link.target);
    }
    for citation in &scan.citations {
        assert_eq!(text[citation.range.clone()], citation.source);
    }
    for block in &scan.blocks {
        assert_eq!(text[block.name_range.clone()], block.name);
    }
    scan
}

fn fates(text: &str) -> Vec<Fate> {
    scan(text)
        .targets
        .into_iter()
        .map(|target| target.fate)
        .collect()
}

#[test]
fn common_markdown() {
    check(
        "# One\n\nA *b* **c** ~~d~~ `e<f>` \\\ng & \"h\"\n\n- i\n- j\n\n3. k\n\n   l\n\n---\n\n    m <n>\n\n> o",
        expect![[r#"
            <h2 id="n-one">One</h2>
            <p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f&gt;</code> <br>
            g &amp; &quot;h&quot;</p>
            <ul>
            <li>i</li>
            <li>j</li>
            </ul>
            <ol start="3">
            <li><p>k</p>
            <p>l</p>
            </li>
            </ol>
            <hr>
            <pre><code>m &lt;n&gt;
            </code></pre>
            <blockquote>
            <p>o</p>
            </blockquote>
        "#]],
    );
}

#[test]
fn definition_lists_tables_and_alerts() {
    check(
        "Term\n: Meaning\n\na|b|c|d\n-|:-|:-:|-:\n1|2|3|[[x\\|the x]]\n\n> [!WARNING]\n> Take care.",
        expect![[r#"
            <dl>
            <dt>Term</dt>
            <dd>Meaning</dd>
            </dl>
            <div class="table" tabindex="0" role="region" aria-label="Table"><table>
            <thead><tr><th>a</th><th class="align-start">b</th><th class="align-center">c</th><th class="align-end">d</th></tr></thead>
            <tbody>
            <tr><td>1</td><td class="align-start">2</td><td class="align-center">3</td><td class="align-end"><a href="../x/">the x</a></td></tr>
            </tbody></table></div>
            <blockquote class="alert alert-warning">
            <p>Take care.</p>
            </blockquote>
        "#]],
    );
}

#[test]
fn headings_have_ids_of_their_own() {
    let text = "# Talks & truce\n## Talks  truce\n### talks-truce {#own .c onclick=x}\n#\n\
                # طالبان ۲\n###### ref-1\n# [[hidden-a]] [[b|c]] [@d]";
    let page = rendered(text, "n-", false);
    let headings: Vec<_> = page
        .headings
        .iter()
        .map(|h| format!("{} {} {:?}", h.level, h.id, h.text))
        .collect();
    expect![[r#"
        2 n-talks-truce "Talks & truce"
        3 n-talks-truce-2 "Talks truce"
        4 n-own "talks-truce"
        2 n-طالبان-۲ "طالبان ۲"
        6 n-section-ref-1 "ref-1"
        2 n-c "c""#]]
    .assert_eq(&headings.join("\n"));
    for heading in &page.headings {
        assert!(
            page.html
                .contains(&format!("<h{} id=\"{}\">", heading.level, heading.id))
        );
    }
    let ids: Vec<_> = page
        .headings
        .iter()
        .map(|h| h.id.trim_start_matches("n-"))
        .collect();
    assert_eq!(scan(text).headings, ids);
    assert!(!page.html.contains("onclick"));
}

#[test]
fn wiki_links() {
    check(
        "[[a]] [[a|the *a*]] [[a#b]] [[ a | b ]] [[a|]] `[[a]]` ![[a]] \\[[a]] [[]]",
        expect![[r#"
            <p><a href="../a/">The a</a> <a href="../a/">the <em>a</em></a> <a href="../a#b/">The a#b</a> <a href="../a/"> b </a> <a href="../a/">The a</a> <code>[[a]]</code> !<a href="../a/">The a</a> [[a]] [[]]</p>
        "#]],
    );
    check(
        "By [[hidden]], [[hidden|them]] and [[hidden|]].",
        expect![[r#"
            <p>By, them and.</p>
        "#]],
    );
    check(
        "[[a|see <https://e.org> and [b](https://e.org)]]",
        expect![[r#"
            <p>[[a|see <a href="https://e.org" rel="external">https://e.org</a> and <a href="https://e.org" rel="external">b</a>]]</p>
        "#]],
    );
}

#[test]
fn citations() {
    check(
        "One [@a]. Two [@b, para 3; @a] and\n[@a,\npp. 4; 5;]. None [@hidden]. Part [@hidden; @b].",
        expect![[r##"
            <p>One <sup class="citation"><a href="#n-ref-1" id="n-cite-1" title="a, 25 Dec 2024">1</a></sup>. Two <sup class="citation"><a href="#n-ref-2" id="n-cite-2" title="b, 25 Dec 2024">2</a><span class="locator">, para 3</span>; <a href="#n-ref-1" id="n-cite-1-2" title="a, 25 Dec 2024">1</a></sup> and
            <sup class="citation"><a href="#n-ref-1" id="n-cite-1-3" title="a, 25 Dec 2024">1</a><span class="locator">, pp. 4; 5</span></sup>. None. Part <sup class="citation"><a href="#n-ref-2" id="n-cite-2-2" title="b, 25 Dec 2024">2</a></sup>.</p>
        "##]],
    );
    let page = rendered("[@b] [@hidden] [@a] [@b]", "n-", false);
    let references: Vec<_> = page
        .references
        .iter()
        .map(|r| format!("{} {} {} {:?}", r.number, r.source, r.id, r.uses))
        .collect();
    expect![[r#"
        1 b n-ref-1 ["n-cite-1", "n-cite-1-2"]
        2 a n-ref-2 ["n-cite-2"]"#]]
    .assert_eq(&references.join("\n"));
}

#[test]
fn what_is_no_citation() {
    for text in [
        "`[@a]`",
        "\\[@a]",
        "[\\@a]",
        "[@a\\]",
        "[@ a]",
        "[@]",
        "[@a; @]",
        "[@a",
        "[@a *b*]",
        "[@a [b]",
        "    [@a]",
        "```\n[@a]\n```",
        "[b [@a]](https://e.org)",
        "[@a](https://e.org)",
        "![[@a]](https://e.org)",
        "<https://e.org/[@a]>",
        "[[b|[@a] c]]",
        "<b title=\"[@a]\">",
    ] {
        assert!(scan(text).citations.is_empty(), "{text}");
        assert!(!html(text).contains("citation"), "{text}");
    }
}

#[test]
fn ranges_of_links_and_citations() {
    let text = "é [[a]] [[ b#c | d *e* ]] ![[f]]\n> | g | h |\n> |-|-|\n> | [[i\\|j]] | [@k, l; @m] |\n>\n> [@n,\n> o; @p]\n\n[q [[r]] s]";
    let scan = scanned(text);
    let links: Vec<_> = scan
        .links
        .iter()
        .map(|l| (&*l.target, l.label.as_deref()))
        .collect();
    assert_eq!(
        links,
        [
            ("a", None),
            ("b#c", Some("d e")),
            ("f", None),
            ("i", Some("j")),
            ("r", None)
        ]
    );
    let citations: Vec<_> = scan
        .citations
        .iter()
        .map(|c| (&*c.source, c.locator.as_deref()))
        .collect();
    assert_eq!(
        citations,
        [("k", Some("l")), ("m", None), ("n", Some("o")), ("p", None)]
    );
}

#[test]
fn ranges_of_addresses() {
    for (text, under) in [
        ("[a `](` b](https://e.org \"t\")", "https://e.org"),
        ("a ![b]( <media/c d.png> )", "media/c d.png"),
        ("<https://e.org>", "https://e.org"),
        ("<a@e.org>", "a@e.org"),
        ("[](x)", "x"),
        ("[a](x\\_y) b", "[a](x\\_y)"),
        ("[a][b] c\n\n[b]: https://e.org", "[a][b]"),
        ("> [a\n> b](x)", "x"),
    ] {
        let targets = scan(text).targets;
        assert_eq!(targets.len(), 1, "{text}");
        assert_eq!(&text[targets[0].range.clone()], under, "{text}");
    }
}

#[test]
fn fates_of_addresses() {
    let media = |path: &str| Fate::Media(path.to_owned());
    let heading = |id: &str| Fate::Heading(id.to_owned());
    for (url, fate) in [
        ("https://e.org", Fate::Outside),
        ("HTTP://e.org:80/a?b#c", Fate::Outside),
        ("https://بی.ir/", Fate::Outside),
        ("mailto:a@e.org", Fate::Outside),
        ("#a", heading("a")),
        ("#%D8%A7", heading("ا")),
        ("media/a.png", media("a.png")),
        ("media/a/b%20c.pdf#page=3", media("a/b c.pdf")),
        ("#", Fate::Dropped),
        ("#%FF", Fate::Dropped),
        ("a", Fate::Dropped),
        ("/media/a.png", Fate::Dropped),
        ("./media/a.png", Fate::Dropped),
        ("media/", Fate::Dropped),
        ("media/../a", Fate::Dropped),
        ("media/%2e%2e/a", Fate::Dropped),
        ("media//a", Fate::Dropped),
        ("media/a%5cb", Fate::Dropped),
        ("media/a%00", Fate::Dropped),
        ("//e.org", Fate::Dropped),
        ("/\\e.org", Fate::Dropped),
        ("https:e.org", Fate::Dropped),
        ("https:///e.org", Fate::Dropped),
        ("https://e.org\\\\@f.org", Fate::Dropped),
        ("https://", Fate::Dropped),
        ("mailto:", Fate::Dropped),
        ("javascript:alert(1)", Fate::Dropped),
        ("JaVaScRiPt:alert(1)", Fate::Dropped),
        ("java&#115;cript:alert(1)", Fate::Dropped),
        ("java&Tab;script:alert(1)", Fate::Dropped),
        ("&#1;javascript:alert(1)", Fate::Dropped),
        ("&#x6A;avascript&colon;alert(1)", Fate::Dropped),
        ("java\\script:alert(1)", Fate::Dropped),
        ("https&#9;://e.org", Fate::Dropped),
        ("https://e.org/&NewLine;", Fate::Dropped),
        ("vbscript:x", Fate::Dropped),
        ("data:text/html,&lt;script&gt;", Fate::Dropped),
        ("file:///etc/passwd", Fate::Dropped),
        ("ftp://e.org", Fate::Dropped),
        ("blob:https://e.org", Fate::Dropped),
    ] {
        assert_eq!(fates(&format!("[a](<{url}>)")), vec![fate.clone()], "{url}");
        for text in [
            format!("[a b](<{url}>)"),
            format!("![a b](<{url}>)"),
            format!("[a b]\n\n[a b]: <{url}>"),
        ] {
            let html = html(&text);
            if fate == Fate::Dropped {
                assert_eq!(html, "<p>a b</p>\n", "{text}");
            }
        }
    }
}

#[test]
fn links_and_images() {
    check(
        "[a](https://e.org/a_(b)?c=d&e='f'|100%#g#h \"t \\\"u\\\"\") <a@e.org> [h](#h) [i](#page) \
         [m](media/a%20b.pdf#page=3) [*d*](x) <ftp://e.org>\n\n# h",
        expect![[r##"
            <p><a href="https://e.org/a_(b)?c=d&amp;e=&#39;f&#39;%7C100%25#g%23h" title="t &quot;u&quot;" rel="external">a</a> <a href="mailto:a@e.org">a@e.org</a> <a href="#n-h">h</a> <a href="#page">i</a> <a href="../media/a%20b.pdf#page=3">m</a> <em>d</em> ftp://e.org</p>
            <h2 id="n-h">h</h2>
        "##]],
    );
    check(
        "![an *alt* [[x]] \"q\"](media/a.png \"t\") ![]( media/a.png ) ![b](https://e.org/b.png) \
         ![](https://e.org/c.png) ![d](e.png) [![f](https://e.org/f.png)](https://e.org) \
         [![g](media/g.png)](https://e.org) [](https://e.org) [](javascript:x)",
        expect![[r#"
            <p>![an <em>alt</em> <a href="../x/">The x</a> &quot;q&quot;](media/a.png &quot;t&quot;) <img src="../media/a.png" alt="" loading="lazy"> <a href="https://e.org/b.png" rel="external">b</a> <a href="https://e.org/c.png" rel="external">https://e.org/c.png</a> d <a href="https://e.org" rel="external">f</a> <a href="https://e.org" rel="external"><img src="../media/g.png" alt="g" loading="lazy"></a> <a href="https://e.org" rel="external">https://e.org</a> </p>
        "#]],
    );
}

#[test]
fn footnotes() {
    check(
        "[^late]: Late, see [^one].\n\n[^unused]: # Unused\n\nA[^one] b[^Late] c[^one] [d[^one]](https://e.org) [^none].\n\n\
         [^one]: One [@a].\n\n    ```\n    x\n    ```\n\n[^one]: Again",
        expect![[r##"
            <p>A<sup class="footnote" id="n-fnref-1"><a href="#n-fn-1">1</a></sup> b<sup class="footnote" id="n-fnref-2"><a href="#n-fn-2">2</a></sup> c<sup class="footnote" id="n-fnref-1-2"><a href="#n-fn-1">1</a></sup> [d<sup class="footnote" id="n-fnref-1-3"><a href="#n-fn-1">1</a></sup>](https://e.org) [^none].</p>
            <section class="footnotes" aria-label="Footnotes">
            <ol>
            <li id="n-fn-1"><p>One <sup class="citation"><a href="#n-ref-1" id="n-cite-1" title="a, 25 Dec 2024">1</a></sup>.</p>
            <pre><code>x
            </code></pre>
             <a class="footnote-back" href="#n-fnref-1" aria-label="Back to reference 1">↩</a> <a class="footnote-back" href="#n-fnref-1-2" aria-label="Back to reference 1-2">↩</a> <a class="footnote-back" href="#n-fnref-1-3" aria-label="Back to reference 1-3">↩</a> <a class="footnote-back" href="#n-fnref-1-4" aria-label="Back to reference 1-4">↩</a></li>
            <li id="n-fn-2"><p>Late, see <sup class="footnote" id="n-fnref-1-4"><a href="#n-fn-1">1</a></sup>. <a class="footnote-back" href="#n-fnref-2" aria-label="Back to reference 2">↩</a></p></li>
            </ol>
            </section>
        "##]],
    );
}

#[test]
fn texts_of_one_page_do_not_collide() {
    let text = "# a\n# a\n## fn-1\nb[^1] [^1] [@c] [@c, d] [e](#a)\n\n[^1]: f [@c]";
    let one = rendered(text, "x-", false).html;
    let two = rendered(text, "y-", false).html;
    let page = one + &two;
    let ids: Vec<_> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(
        ids.iter().collect::<BTreeSet<_>>().len(),
        ids.len(),
        "{ids:?}"
    );
    // The list of references belongs to the page.
    for href in page
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
    {
        assert!(ids.contains(&href) || href.ends_with("-ref-1"), "{href}");
    }
}

#[test]
fn blocks() {
    let text = "```gaps more\nabout: x\n```\n\n- a\n\n  ~~~ toll\n  event: x\n    y: z\n  ~~~\n\n```\nplain\n```\n\n```rust\r\na<b\r\n```\n\n``` gaps\n```\n\n    indented";
    check(
        text,
        expect![[r#"
        <div>9 bytes</div>
        <ul>
        <li><p>a</p>
        <pre><code class="language-toll">event: x
          y: z
        </code></pre>
        </li>
        </ul>
        <pre><code>plain
        </code></pre>
        <pre><code class="language-rust">a&lt;b
        </code></pre>
        <div>0 bytes</div>
        <pre><code>indented</code></pre>
    "#]],
    );
    let blocks = scanned(text).blocks;
    let shown: Vec<_> = blocks
        .iter()
        .map(|b| {
            format!(
                "{} {:?} {:?} {:?}",
                b.name,
                b.settings,
                &text[b.range.clone()],
                &text[b.settings_range.clone()]
            )
        })
        .collect();
    expect![[r#"
        gaps "about: x\n" "```gaps more\nabout: x\n```" "about: x\n"
        toll "event: x\n  y: z\n" "~~~ toll\n  event: x\n    y: z\n  ~~~" "event: x\n    y: z\n"
        rust "a<b\n" "```rust\r\na<b\r\n```" "a<b\r\n"
        gaps "" "``` gaps\n```" """#]]
    .assert_eq(&shown.join("\n"));
}

#[test]
fn places_in_blocks() {
    let text = "> - ~~~ toll\r\n>   event: é-1\r\n>   to: é-2\r\n>   ~~~";
    let blocks = scanned(text).blocks;
    assert_eq!(blocks[0].settings, "event: é-1\nto: é-2\n");
    for words in ["event", "é-1", "é-2", "to: é-2"] {
        let start = blocks[0].settings.find(words).unwrap();
        assert_eq!(&text[blocks[0].place(start..start + words.len())], words);
    }
    for odd in [0..0, 3..3, 7..9, 0..99, 98..99] {
        assert!(text.get(blocks[0].place(odd)).is_some());
    }
}

#[test]
fn raw_html_is_shown_as_text() {
    check(
        "a <b onclick=x>c</b> <!-- d -->\n\n<script>\nalert(1)\n</script>\n\n<div>\n\n*e*",
        expect![[r#"
            <p>a &lt;b onclick=x&gt;c&lt;/b&gt; &lt;!-- d --&gt;</p>
            <p>&lt;script&gt;
            alert(1)
            &lt;/script&gt;</p>
            <p>&lt;div&gt;</p>
            <p><em>e</em></p>
        "#]],
    );
    assert!(scan("a <b>").raw_html && scan("<div>").raw_html && !scan("a < b `<b>`").raw_html);
}

#[test]
fn raw_html_is_sanitised() {
    check_raw(
        "a <B onclick=x title='>'>c</B> <i>d *e</i>* </p></b> <br/> <!-- f -->",
        expect![[r#"
            <p>a <b>c</b> <i>d <em>e&lt;/i&gt;</em> &lt;/p&gt;&lt;/b&gt; <br> </i></p>
        "#]],
    );
    check_raw(
        "<script>alert(1)</script><style>x{}</style>\n<img src=x onerror=y><svg/onload=z><a href=javascript:x>w</a>\n<scr<b>ipt>",
        expect![[r#"
            &lt;script&gt;alert(1)&lt;/script&gt;&lt;style&gt;x{}&lt;/style&gt;
            <p>&lt;img src=x onerror=y&gt;&lt;svg/onload=z&gt;&lt;a href=javascript:x&gt;w&lt;/a&gt;
            &lt;scr<b>ipt&gt;</b></p>
        "#]],
    );
    check_raw(
        "<details open><summary>S</summary>\n\n*a*\n\n- b <p> <li>\n\n</details></section>\n\n<ul><li>c<li>d &mdash; &amp; & &#1;<td></ul>\n\n<p>e\n\nf",
        expect![[r#"
            <details><summary>S</summary>
            <p><em>a</em></p>
            <ul>
            <li>b &lt;p&gt; &lt;li&gt;</li>
            </ul>
            </details>&lt;/section&gt;
            <ul><li>c</li><li>d &mdash; &amp; &amp; &amp;#1;&lt;td&gt;</li></ul>
            <p>e
            </p><p>f</p>
        "#]],
    );
    check_raw(
        "<!-- a\n\n<b\n\n<b \"<b 'c",
        expect![[r#"
        &lt;!-- a

        &lt;b

        &lt;b &quot;&lt;b &#39;c"#]],
    );
}

#[test]
fn plain_text() {
    let text = "# A\n\nB *c* `d` [[e]] [[hidden|f]] [g](https://e.org)[^1] [@i].\n> j\n\n```gaps\nk: l\n```\n- m\n- ![n](media/o)\n\n<b>p</b> q\nr\n\n[^1]: h";
    assert_eq!(plain(text), "A B c d e f g. j m n p q r");
    assert_eq!(plain_for("[[a]], [[hidden]].", &Site), "The a,.");
}

#[test]
fn nothing_a_browser_could_not_read() {
    check(
        "a&#1;b&#xFFFE;c&#0;d",
        expect![[r#"
        <p>a�b�c�d</p>
    "#]],
    );
}

#[test]
fn time_grows_with_the_text() {
    for unit in [
        "[@a ",
        "[[a|",
        "[[a",
        "[",
        "![",
        "![[",
        "]]",
        "[@a]",
        "[[a]]",
        "[^a]",
        "<b ",
        "<b>",
        "</b>",
        "<!--",
        "<b \"",
        "<ul><li>",
        "# a\n",
        "> ",
        "- ",
        "*a ",
        "`",
        "```a\n",
        "[a](",
        "|",
        "&",
        "<",
        "[^a]: [^a]\n",
        "a\n: ",
        "[a]: b\n",
        "[![a](b)](c) ",
        "<https://a",
        "\\",
        "_*",
        "a|b\n-|-\n",
    ] {
        let start = std::time::Instant::now();
        let text = unit.repeat(20_000 / unit.len());
        let _ = (scan(&text), plain(&text), rendered(&text, "", true));
        let block = format!("<div>{text}");
        let _ = rendered(&block, "", true);
        assert!(
            start.elapsed().as_secs() < 5,
            "{unit}: {:?}",
            start.elapsed()
        );
    }
}

/// Texts made of what means something, so that much of it meets.
fn markdown() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "[",
        "]",
        "[[",
        "]]",
        "|",
        "[@",
        "@",
        ";",
        ",",
        "(",
        ")",
        "](",
        "!",
        "[^1]",
        "[^1]: ",
        "a",
        "é",
        "ا",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "    ",
        "> ",
        "- ",
        "1. ",
        "# ",
        "{#a}",
        "```",
        "~~~ gaps",
        "`",
        "*",
        "**",
        "~~",
        "\\",
        "&amp;",
        "&#9;",
        "&",
        "<b>",
        "</b>",
        "<li>",
        "<ul>",
        "<script>",
        "</script",
        "<!--",
        "-->",
        "<",
        ">",
        "\"",
        "'",
        "|-|-|\n",
        ": ",
        "media/",
        "https://e.org",
        "javascript:",
        "#a",
        "%41",
        "\0",
        "=",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(words, 0..60).prop_map(|words| words.concat())
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_safe(text in markdown(), raw_html in any::<bool>()) {
        let html = rendered(&text, "n-", raw_html).html;
        assert_well_formed(&html);
        plain(&text);
        let scan = scan(&text);
        let targets = scan.targets.iter().map(|target| &target.range);
        let blocks = scan.blocks.iter().flat_map(|b| [&b.range, &b.name_range, &b.settings_range]);
        for range in targets.chain(blocks) {
            prop_assert!(text.get(range.clone()).is_some());
        }
        for link in &scan.links {
            prop_assert_eq!(text.get(link.range.clone()), Some(&*link.target));
        }
        for citation in &scan.citations {
            let written = text.get(citation.range.clone()).expect("the range is on characters");
            prop_assert!(written == citation.source || written.contains(['&', '\\', '\0']));
        }
    }
}

/// Reads our own HTML strictly: known tags and attributes, each closed in its turn, ids unique.
fn assert_well_formed(html: &str) {
    const VOID: [&str; 3] = ["br", "hr", "img"];
    const ATTRIBUTES: [&str; 12] = [
        "id",
        "class",
        "href",
        "rel",
        "title",
        "src",
        "alt",
        "loading",
        "start",
        "tabindex",
        "role",
        "aria-label",
    ];
    const KNOWN: &str = " p h2 h3 h4 h5 h6 blockquote pre code ul ol li dl dt dd table thead tbody tr th td div \
                         section em strong del sup sub a span br hr img b i abbr mark ins small kbd details summary ";
    const ONLY_WORDS: [&str; 8] = ["p", "pre", "dt", "summary", "a", "em", "strong", "b"];
    const WORDS: &str = " code em strong del sup sub a span br img b i abbr mark ins small kbd ";
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut parts = html.split('<');
    assert!(!parts.next().unwrap_or_default().contains('>'), "{html}");
    for part in parts {
        let (tag, text) = part
            .split_once('>')
            .unwrap_or_else(|| panic!("a tag is not closed: {html}"));
        assert!(!text.contains('>'), "{html}");
        if let Some(end) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(end), "{html}");
            continue;
        }
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(KNOWN.contains(&format!(" {name} ")), "{name}: {html}");
        assert!(name != "a" || !open.contains(&"a"), "{html}");
        let among_words = open
            .iter()
            .any(|outer| outer.starts_with('h') || ONLY_WORDS.contains(outer));
        assert!(
            !among_words || WORDS.contains(&format!(" {name} ")),
            "{name}: {html}"
        );
        while !attributes.is_empty() {
            let (name, rest) = attributes
                .split_once("=\"")
                .expect("attributes have values");
            let (value, rest) = rest.split_once('"').expect("values are closed");
            assert!(ATTRIBUTES.contains(&name), "{name}: {html}");
            assert!(name != "id" || ids.insert(value), "{value} twice: {html}");
            assert!(
                name != "href" || !value.starts_with("javascript:"),
                "{html}"
            );
            attributes = rest.trim_start();
        }
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}: {html}");
}
