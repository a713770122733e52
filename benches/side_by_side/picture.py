"""The ratios as one picture that needs no legend: bars against the line of the peer, one panel a measure."""

from html import escape

ROW, BAR, LABEL, WIDTH, PANEL_GAP, TOP = 22, 12, 258, 560, 30, 64
STYLE = """
text { font: 12px system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif; fill: #1f2328; }
.title { font-size: 15px; font-weight: 600; }
.panel { font-weight: 600; }
.quiet { fill: #59636e; }
.track { fill: #d1d9e0; }
.better { fill: #1a7f37; }
.worse { fill: #cf222e; }
.peer { stroke: #59636e; stroke-width: 1.5; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; }
  .quiet { fill: #9198a1; }
  .track { fill: #3d444d; }
  .better { fill: #3fb950; }
  .worse { fill: #f85149; }
  .peer { stroke: #9198a1; }
}
"""


def draw(panels, where):
    """panels: [(title, [(ours, peer, ratio)])]; a bar as long as its track costs as much as the peer."""
    height = TOP + sum(ROW * (len(rows) + 1) + PANEL_GAP for _, rows in panels) + 8
    total = LABEL + WIDTH + 70
    longest = max([1.0, *(ratio for _, rows in panels for _, _, ratio in rows)])
    unit = WIDTH / longest
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {total} {height}" width="{total}" height="{height}" role="img"'
        ' aria-label="Cost of libfactory relative to what a user could pick instead; the tables have the figures">',
        f"<style>{STYLE}</style>",
        text(0, 18, "libfactory's cost relative to the alternative (grey, 100 %). Shorter is better.", "title"),
        text(0, 40, where, "quiet"),
    ]
    y = TOP
    for title, rows in panels:
        parts.append(text(0, y + 14, title, "panel"))
        y += ROW
        for ours, peer, ratio in rows:
            top = y + (ROW - BAR) / 2
            parts += [
                text(0, y + 15, f"{ours} / {peer}", "quiet"),
                f'<rect class="track" x="{LABEL}" y="{top}" width="{unit:.1f}" height="{BAR}" rx="2"/>',
                f'<rect class="{"better" if ratio <= 1 else "worse"}" x="{LABEL}" y="{top}" width="{unit * ratio:.1f}"'
                f' height="{BAR}" rx="2"/>',
                text(LABEL + unit * max(1, ratio) + 8, y + 15, f"{ratio * 100:.0f} %"),
            ]
            y += ROW
        line = LABEL + unit
        parts.append(f'<line class="peer" x1="{line:.1f}" x2="{line:.1f}" y1="{y - ROW * len(rows)}" y2="{y}"/>')
        y += PANEL_GAP
    return "\n".join([*parts, "</svg>", ""])


def text(x, y, content, style=""):
    kind = f' class="{style}"' if style else ""
    return f'<text{kind} x="{x:.0f}" y="{y:.0f}">{escape(content)}</text>'
