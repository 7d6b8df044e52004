"""Makes the two faces of "Backstep Sans" from Inter and Noto Sans SC.

Usage: make-fonts.py FONTS OUT [BUNDLE...]
  FONTS   directory that holds the npm packages, i.e. .../node_modules/@expo-google-fonts
  OUT     directory for BackstepSans-Regular.ttf and BackstepSans-Bold.ttf
  BUNDLE  UTF-8 text files whose characters must all be present

See README.md in this directory for why each step is done.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

FAMILY = "Backstep Sans"
FACES = {
    "Regular": ("inter/400Regular/Inter_400Regular.ttf", "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
    # Semi-bold is the only heavier weight of the design, so it takes the place of bold.
    "Bold": ("inter/600SemiBold/Inter_600SemiBold.ttf", "noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf"),
}
LATIN_RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x2B0, 0x2FF), (0x370, 0x3FF), (0x1E00, 0x1EFF), (0x2000, 0x206F),
    (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x2300, 0x23FF), (0x2460, 0x24FF), (0x25A0, 0x25FF), (0x2600, 0x27BF), (0x2A00, 0x2AFF), (0x2E3A, 0x2E3B),
]
CHINESE_RANGES = [(0x3000, 0x303F), (0xFF00, 0xFFEF)]
# Figures and the operators between them line up in columns; punctuation keeps the width that prose needs.
TABULAR = set("0123456789+−=±×÷<>≤≥≈≠")


def characters_of(ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


def gb2312_level_1():
    return {ord(bytes([row, cell]).decode("gb2312")) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
            if not (row == 0xD7 and cell > 0xF9)}


def subset(font, codes):
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "STAT", "MVAR", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def use_tabular_figures(font):
    """Points the character map at the glyphs that the font's own tnum feature would choose."""
    layout = font["GSUB"].table
    replacements = {}
    for record in layout.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in layout.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    replacements.update(getattr(table, "mapping", {}))
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, glyph in list(table.cmap.items()):
                if chr(code) in TABULAR and glyph in replacements:
                    table.cmap[code] = replacements[glyph]
    widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}
    if len(widths) != 1:
        raise SystemExit(f"figures are not tabular: {widths}")


def add_glyphs(target, source):
    """Copies every mapped glyph of source, with its components, over the character map of target."""
    glyphs, metrics = target["glyf"], target["hmtx"]
    rename = {name: "inter." + name for name in source.getGlyphOrder()}
    target.setGlyphOrder(target.getGlyphOrder() + list(rename.values()))
    glyphs.glyphOrder = target.getGlyphOrder()
    for name in source.getGlyphOrder():
        glyph = source["glyf"][name]
        glyph.expand(source["glyf"])
        if glyph.isComposite():
            for component in glyph.components:
                component.glyphName = rename[component.glyphName]
        glyphs.glyphs[rename[name]] = glyph
        metrics.metrics[rename[name]] = source["hmtx"][name]
    for table in target["cmap"].tables:
        if table.isUnicode():
            for code, name in source.getBestCmap().items():
                if table.format == 12 or code <= 0xFFFF:
                    table.cmap[code] = rename[name]


def name_face(font, style, copyrights):
    table = font["name"]
    licence = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
    table.names = []
    for name_id, text in {
        0: " ".join(copyrights), 1: FAMILY, 2: style, 3: f"{FAMILY} {style}", 4: f"{FAMILY} {style}",
        5: "Version 1.000", 6: f"BackstepSans-{style}", 13: licence, 14: "https://openfontlicense.org",
    }.items():
        table.setName(text, name_id, 3, 1, 0x409)
        table.setName(text, name_id, 1, 0, 0)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def use_metrics_of(target, source):
    for table, fields in {
        "hhea": ["ascent", "descent", "lineGap"],
        "OS/2": ["sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent", "sxHeight", "sCapHeight"],
    }.items():
        for field in fields:
            setattr(target[table], field, getattr(source[table], field))


def main():
    fonts, out = Path(sys.argv[1]), Path(sys.argv[2])
    bundles = {ord(c) for path in sys.argv[3:] for c in Path(path).read_text(encoding="utf-8") if not c.isspace()}
    for style, (latin_path, chinese_path) in FACES.items():
        latin, chinese = TTFont(fonts / latin_path), TTFont(fonts / chinese_path)
        copyrights = [str(font["name"].getDebugName(0)) for font in (latin, chinese)]
        latin_codes = characters_of(LATIN_RANGES) | bundles
        use_tabular_figures(latin)
        subset(latin, latin_codes)
        scale_upem(latin, chinese["head"].unitsPerEm)
        subset(chinese, latin_codes | characters_of(CHINESE_RANGES) | gb2312_level_1())
        add_glyphs(chinese, latin)
        use_metrics_of(chinese, latin)
        name_face(chinese, style, copyrights)
        missing = bundles - set(chinese.getBestCmap())
        if missing:
            raise SystemExit("in neither font: " + "".join(map(chr, sorted(missing))))
        chinese["head"].modified = chinese["head"].created
        chinese.recalcTimestamp = False
        # A second pass drops the glyphs whose characters now come from the other font.
        subset(chinese, set(chinese.getBestCmap()))
        path = out / f"BackstepSans-{style}.ttf"
        chinese.save(path)
        print(path, path.stat().st_size, "bytes,", len(chinese.getBestCmap()), "characters")


if __name__ == "__main__":
    main()
