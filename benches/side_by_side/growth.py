"""What a call costs as it grows, as charts with powers of ten on both axes: the dashed line is as steep as proportion."""

from math import ceil, floor, log10

from picture import STYLE, text

SESSIONS = (1, 3, 10, 30, 100)
CHILDREN = (1, 10, 100, 1_000, 10_000)
THREADS = (1, 2, 4, 8, 16, 32, 64)

# Title, what grows, and the measure of each step.
CHARTS = (
    ("CPU of a page, by its sessions", "sessions a page", {n: f"page of {n} us" for n in SESSIONS}),
    ("Decoding a page of one session, by its children", "children", {n: f"decode {n} children us" for n in CHILDREN}),
    ("Time a call on one client, by the threads that call", "threads", {n: f"call of {n} threads us" for n in THREADS}),
)
# Those that are drawn, with their lines' colours.
LINES = (("factory-rows", "better"), ("factory-decoder", "better"), ("curl-view", "peer"))

LINE_STYLE = """\
polyline.better, polyline.peer, polyline.slope, polyline.track { fill: none; stroke-width: 2; }
polyline.better { stroke: #1a7f37; }
polyline.track { stroke: #d1d9e0; stroke-width: 1; }
polyline.slope { stroke: #59636e; stroke-width: 1; stroke-dasharray: 3 4; }
@media (prefers-color-scheme: dark) {
  polyline.better { stroke: #3fb950; }
  polyline.track { stroke: #3d444d; }
}
"""
LEFT, WIDTH, HEIGHT, PANEL, TOP = 70, 560, 180, 260, 64


def draw(numbers, titles, where, middle):
    """`middle` makes one number of those of the rounds."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 250} {TOP + PANEL * len(CHARTS)}" role="img"'
        ' aria-label="What a call costs as it grows; the tables have the figures">',
        f"<style>{STYLE}{LINE_STYLE}</style>",
        text(0, 18, "Microseconds; the dashed line is what grows in proportion.", "title"),
        text(0, 40, where, "quiet"),
    ]
    for index, (title, grows, measures) in enumerate(CHARTS):
        lines = [
            (titles[name], style, [(n, middle(numbers[measure][name])) for n, measure in measures.items()])
            for name, style in LINES
            if all(name in numbers[measure] for measure in measures.values())
        ]
        parts += chart(TOP + PANEL * index, title, grows, lines)
    return "\n".join([*parts, "</svg>", ""])


def chart(top, title, grows, lines):
    steps = [n for n, _ in lines[0][2]]
    values = [value for _, _, points in lines for _, value in points]
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    bottom = top + 24 + HEIGHT

    def x(n):
        return LEFT + WIDTH * log10(n / steps[0]) / log10(steps[-1] / steps[0])

    def y(value):
        return bottom - HEIGHT * (log10(value) - low) / (high - low)

    yield text(0, top + 14, title, "panel")
    for power in range(low, high + 1):
        yield text(0, y(10**power) + 4, f"{10**power:,}".replace(",", " "), "quiet")
        yield line("track", (LEFT, y(10**power)), (LEFT + WIDTH, y(10**power)))
    for n in steps:
        yield text(x(n) - 8, bottom + 18, f"{n:,}".replace(",", " "), "quiet")
    yield text(LEFT + WIDTH + 40, bottom + 18, grows, "quiet")
    ours = lines[0][2][-1][1]
    reach = min(steps[-1] / steps[0], ours / 10**low)
    yield line("slope", (x(steps[-1] / reach), y(ours / reach)), (x(steps[-1]), y(ours)))
    for name, style, points in lines:
        yield line(style, *((x(n), y(value)) for n, value in points))
    free = top
    for at, name in sorted((y(points[-1][1]) + 4, name) for name, _, points in lines):
        yield text(LEFT + WIDTH + 8, max(at, free), name)
        free = at + 14


def line(style, *points):
    return f'<polyline class="{style}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'
