/// Styles and palettes of seaborn, in Python.
/// Longer than most: its classes and functions use each other and run as one text of Python.
enum SeabornStyleSource {
    static let text = #"""
        import math
        import numpy as np
        import matplotlib as mpl
        import matplotlib.pyplot as plt
        from matplotlib.colors import ListedColormap, to_hex, to_rgb

        __version__ = "0.13.2"

        _palettes = {
            "deep": "4c72b0 dd8452 55a868 c44e52 8172b3 937860 da8bc3 8c8c8c ccb974 64b5cd",
            "muted": "4878d0 ee854a 6acc64 d65f5f 956cb4 8c613c dc7ec0 797979 d5bb67 82c6e2",
            "pastel": "a1c9f4 ffb482 8de5a1 ff9f9b d0bbff debb9b fab0e4 cfcfcf fffea3 b9f2f0",
            "bright": "023eff ff7c00 1ac938 e8000b 8b2be2 9f4800 f14cc1 a3a3a3 ffc400 00d7ff",
            "dark": "001c7f b1400d 12711c 8c0800 591e71 592f0d a23582 3c3c3c b8850a 006374",
            "colorblind": "0173b2 de8f05 029e73 d55e00 cc78bc ca9161 fbafe4 949494 ece133 56b4e9",
        }
        _maps = {}


        def _hls_of(color):
            """Hue, lightness and saturation of a colour."""
            red, green, blue = to_rgb(color)
            high, low = max(red, green, blue), min(red, green, blue)
            lightness, spread = (high + low) / 2, high - low
            if spread == 0:
                return 0.0, lightness, 0.0
            saturation = spread / (high + low) if lightness <= 0.5 else spread / (2.0 - high - low)
            far = [(high - part) / spread for part in (red, green, blue)]
            hue = far[2] - far[1] if red == high else 2.0 + far[0] - far[2] if green == high else 4.0 + far[1] - far[0]
            return (hue / 6.0) % 1.0, lightness, saturation


        def _rgb_of(hue, lightness, saturation):
            """The colour of a hue, lightness and saturation."""
            if saturation == 0:
                return lightness, lightness, lightness
            top = lightness * (1.0 + saturation) if lightness <= 0.5 else lightness + saturation - lightness * saturation
            base = 2.0 * lightness - top

            def part(place):
                place %= 1.0
                if place < 1 / 6:
                    return base + (top - base) * place * 6.0
                if place < 0.5:
                    return top
                return base + (top - base) * (2 / 3 - place) * 6.0 if place < 2 / 3 else base
            return part(hue + 1 / 3), part(hue), part(hue - 1 / 3)


        class _Palette(list):
            """Colours in order; usable in a `with` block."""

            def as_hex(self):
                return _Palette([to_hex(color) for color in self])

            def __enter__(self):
                self._before = mpl.rcParams["axes.prop_cycle"]
                set_palette(self)
                return self

            def __exit__(self, *exception):
                mpl.rcParams["axes.prop_cycle"] = self._before

            def _repr_html_(self):
                size = 55
                squares = "".join(f'<rect x="{place * size}" y="0" width="{size}" height="{size}" style="fill:{to_hex(color)};stroke-width:2;stroke:rgb(255,255,255)"/>'
                                  for place, color in enumerate(self))
                return f'<svg  width="{len(self) * size}" height="{size}">{squares}</svg>'


        def _colormap(name):
            """A colour map by its name: seaborn's own or matplotlib's."""
            if not isinstance(name, str):
                return name
            stem = name[:-2] if name.endswith("_r") else name
            if stem in _map_tables:
                if stem not in _maps:
                    digits = "".join(_map_tables[stem].split())
                    _maps[stem] = ListedColormap(["#" + digits[place:place + 6] for place in range(0, len(digits), 6)], name=stem)
                return _maps[stem].reversed() if name.endswith("_r") else _maps[stem]
            return plt.get_cmap(name)


        def _cycle():
            return [to_rgb(color) for color in mpl.rcParams["axes.prop_cycle"].by_key()["color"]]


        def color_palette(palette=None, n_colors=None, desat=None, as_cmap=False):
            """Colours by the name of a palette, as a list of three numbers each."""
            if as_cmap:
                return _colormap(palette)
            if palette is None:
                colors = _cycle()
                n_colors = len(colors) if n_colors is None else n_colors
            elif not isinstance(palette, str):
                colors = [to_rgb(color) for color in palette]
                n_colors = len(colors) if n_colors is None else n_colors
            else:
                stem = palette[:-1] if palette in ("deep6", "muted6", "pastel6", "bright6", "dark6", "colorblind6") else palette
                n_default = 6
                if stem in _palettes:
                    colors = [to_rgb("#" + digits) for digits in _palettes[stem].split()]
                    n_colors = (6 if palette != stem else len(colors)) if n_colors is None else n_colors
                elif palette == "hls":
                    return hls_palette(n_default if n_colors is None else n_colors)
                elif palette == "husl":
                    return hls_palette(n_default if n_colors is None else n_colors)
                elif palette.startswith("light:"):
                    return light_palette(palette[6:], n_default if n_colors is None else n_colors)
                elif palette.startswith("dark:"):
                    return dark_palette(palette[5:], n_default if n_colors is None else n_colors)
                else:
                    try:
                        return mpl_palette(palette, n_default if n_colors is None else n_colors)
                    except (ValueError, KeyError):
                        raise ValueError(f"{palette!r} is not a valid palette name") from None
            colors = [colors[place % len(colors)] for place in range(n_colors)]
            if desat is not None:
                colors = [desaturate(color, desat) for color in colors]
            return _Palette([tuple(color) for color in colors])


        _qualitative = {"tab10": 10, "tab20": 20, "tab20b": 20, "tab20c": 20, "Set1": 9, "Set2": 8, "Set3": 12, "Accent": 8, "Paired": 12, "Pastel1": 9,
                        "Pastel2": 8, "Dark2": 8}


        def mpl_palette(name, n_colors=6, as_cmap=False):
            """Colours out of a colour map."""
            chosen = _colormap(name)
            if as_cmap:
                return chosen
            if name in _qualitative:
                count = _qualitative[name]
                return _Palette([tuple(chosen(place % count)[:3]) for place in range(n_colors)])
            return _Palette([tuple(float(part) for part in chosen(float(place))[:3]) for place in np.linspace(0, 1, n_colors + 2)[1:-1].tolist()])


        def hls_palette(n_colors=6, h=0.01, l=0.6, s=0.65):
            """Colours evenly around the circle of hues."""
            hues = [(place / n_colors + h) % 1.0 for place in range(n_colors)]
            return _Palette([_rgb_of(hue, l, s) for hue in hues])


        def _blend(colors, n_colors):
            map_of_colors = mpl.colors.LinearSegmentedColormap.from_list("blend", colors)
            return _Palette([tuple(float(part) for part in map_of_colors(float(place))[:3]) for place in np.linspace(0, 1, n_colors).tolist()])


        def light_palette(color, n_colors=6, reverse=False, as_cmap=False):
            """Colours from nearly white to a colour."""
            ends = ["#f0f0f0", to_hex(color)]
            return mpl.colors.LinearSegmentedColormap.from_list("blend", ends[::-1] if reverse else ends) if as_cmap else _blend(ends[::-1] if reverse else ends, n_colors)


        def dark_palette(color, n_colors=6, reverse=False, as_cmap=False):
            """Colours from nearly black to a colour."""
            ends = ["#262626", to_hex(color)]
            return mpl.colors.LinearSegmentedColormap.from_list("blend", ends[::-1] if reverse else ends) if as_cmap else _blend(ends[::-1] if reverse else ends, n_colors)


        def blend_palette(colors, n_colors=6, as_cmap=False):
            """Colours between those given."""
            return mpl.colors.LinearSegmentedColormap.from_list("blend", colors) if as_cmap else _blend(colors, n_colors)


        def desaturate(color, prop):
            """A colour with less saturation."""
            hue, lightness, saturation = _hls_of(color)
            return _rgb_of(hue, lightness, saturation * prop)


        def set_palette(palette, n_colors=None, desat=None, color_codes=False):
            """Sets the colours that plots take one after the other."""
            mpl.rcParams["axes.prop_cycle"] = plt.cycler(color=[to_hex(color) for color in color_palette(palette, n_colors, desat)])


        # Styles

        _style_names = ("white", "dark", "whitegrid", "darkgrid", "ticks")


        def axes_style(style=None, rc=None):
            """The settings of a style by name."""
            if style is None:
                return {name: mpl.rcParams[name] for name in ("axes.grid", "axes.facecolor", "axes.edgecolor", "grid.color", "text.color")}
            if isinstance(style, dict):
                return _Settings(style, set_style)
            if style not in _style_names:
                raise ValueError(f"style must be one of {', '.join(_style_names)}")
            dark_gray = "#262626"
            light_gray = "#cccccc"
            settings = {"figure.facecolor": "white", "axes.labelcolor": dark_gray, "xtick.color": dark_gray, "ytick.color": dark_gray, "text.color": dark_gray,
                        "grid.linestyle": "-", "axes.axisbelow": True, "axes.grid": style.endswith("grid"), "axes.facecolor": "white", "axes.edgecolor": dark_gray, "grid.color": light_gray,
                        "axes.spines.left": True, "axes.spines.bottom": True, "axes.spines.right": True, "axes.spines.top": True,
                        "xtick.bottom": style == "ticks", "ytick.left": style == "ticks"}
            if style.startswith("dark"):
                settings.update({"axes.facecolor": "#EAEAF2", "axes.edgecolor": "white", "grid.color": "white"})
            elif style == "whitegrid":
                settings.update({"axes.edgecolor": light_gray})
            settings.update(rc or {})
            return _Settings(settings, set_style)


        def plotting_context(context=None, font_scale=1, rc=None):
            """The sizes for paper, notebook, talk or poster."""
            if context is None:
                return {name: mpl.rcParams[name] for name in ("font.size", "lines.linewidth")}
            if isinstance(context, dict):
                return _Settings(context, set_context)
            if context not in ("paper", "notebook", "talk", "poster"):
                raise ValueError("context must be in paper, notebook, talk, poster")
            texts = {"font.size": 12, "axes.labelsize": 12, "axes.titlesize": 12, "xtick.labelsize": 11, "ytick.labelsize": 11, "legend.fontsize": 11}
            widths = {"axes.linewidth": 1.25, "grid.linewidth": 1, "lines.linewidth": 1.5, "lines.markersize": 6, "xtick.major.width": 1.25,
                      "ytick.major.width": 1.25, "xtick.major.size": 6, "ytick.major.size": 6}
            factor = {"paper": 0.8, "notebook": 1, "talk": 1.5, "poster": 2}[context]
            settings = {name: value * factor for name, value in widths.items()}
            settings.update({name: value * factor * font_scale for name, value in texts.items()})
            settings.update(rc or {})
            return _Settings(settings, set_context)


        class _Settings(dict):
            """Settings that can hold for a `with` block."""

            def __init__(self, settings, apply):
                super().__init__(settings)
                self._apply = apply

            def __enter__(self):
                self._before = {name: mpl.rcParams[name] for name in self if name in mpl.rcParams}
                _apply_settings(self)
                return self

            def __exit__(self, *exception):
                _apply_settings(self._before)


        def _apply_settings(settings):
            # The font's size first, because other sizes are kept as its multiples.
            for name in sorted(settings, key=lambda name: name != "font.size"):
                mpl.rcParams[name] = settings[name]


        def set_style(style=None, rc=None):
            """Sets how axes look: white, dark, whitegrid, darkgrid or ticks."""
            _apply_settings(axes_style(style, rc))


        def set_context(context=None, font_scale=1, rc=None):
            """Sets the sizes of texts and lines."""
            _apply_settings(plotting_context(context, font_scale, rc))


        def set_theme(context="notebook", style="darkgrid", palette="deep", font="sans-serif", font_scale=1, color_codes=True, rc=None):
            """Sets looks, sizes and colours at once."""
            set_context(context, font_scale)
            set_style(style)
            set_palette(palette)
            if rc is not None:
                _apply_settings(rc)


        set = set_theme


        def reset_defaults():
            """Sets everything back to matplotlib's own."""
            mpl.rcdefaults()


        reset_orig = reset_defaults


        def despine(fig=None, ax=None, top=True, right=True, left=False, bottom=False, offset=None, trim=False):
            """Takes lines away from around the plots."""
            targets = [ax] if ax is not None else (plt.gcf() if fig is None else fig).axes
            for target in targets:
                for side, gone in (("top", top), ("right", right), ("left", left), ("bottom", bottom)):
                    target.spines[side].set_visible(not gone)


        def move_legend(obj, loc, **kwargs):
            """Puts the legend in another place."""
            handles, labels = obj.get_legend_handles_labels()
            obj.legend(handles, labels, loc=loc, **kwargs)


        def palplot(pal, size=1):
            """Shows colours as a row of squares."""
            count = len(pal)
            figure, ax = plt.subplots(1, 1, figsize=(count * size, size))
            ax.imshow(np.array([[list(to_rgb(color)) for color in pal]]), interpolation="nearest", aspect="auto")
            ax.set_xticks([])
            ax.set_yticks([])


        def load_dataset(name, cache=True, data_home=None, **kws):
            """Seaborn's example tables are fetched from the network, which this program does not do."""
            raise ImportError(f"seaborn.load_dataset({name!r}): the data does not come with this program; read it from a file with pandas.read_csv")


        def get_dataset_names():
            """The example tables that are there: none."""
            return []


        _map_tables = {
            "rocket": """
                03051a04051a05061b06071c07071d08081e0a091f0b09200d0a210e0b22100b23110c24130d25140e26160e27170f28180f291a102a1b112b1d112c
                1e122d20122e2113302213312414322514332715342815352a16362b16372d17382e173930173a31183b33183c34193d35193e37193f381a403a1a41
                3c1a423d1a423f1b43401b44421b45431c46451c47461c48481c48491d494b1d4a4c1d4b4e1d4b501d4c511e4d531e4d541e4e561e4f581e4f591e50
                5b1e515c1e515e1f52601f52611f53631f53641f54661f54681f55691f556b1f566d1f566e1f57701f57711f57731f58751f58761f58781f597a1f59
                7b1f597d1f5a7f1e5a811e5a821e5a841e5a861e5b871e5b891e5b8b1d5b8c1d5b8e1d5b901d5b921c5b931c5b951c5b971c5b981b5b9a1b5b9c1b5b
                9e1a5b9f1a5ba11a5ba3195ba4195ba6195aa8185aaa185aab185aad1759af1759b01759b21758b41658b51657b71657b91657ba1656bc1656bd1655
                bf1654c11754c21753c41753c51852c71951c81951ca1a50cb1b4fcd1c4ece1d4ecf1e4dd11f4cd2204cd3214bd5224ad62449d72549d82748d92847
                db2946dc2b46dd2c45de2e44df2f44e03143e13342e23442e33641e43841e53940e63b40e73d3fe83f3fe8403ee9423eea443eeb463eeb483eec4a3e
                ec4c3eed4e3eed503eee523fee543fef5640ef5840ef5a41f05c42f05e42f06043f16244f16445f16646f26747f26948f26b49f26d4bf26f4cf3714d
                f3734ef37450f37651f37852f47a54f47c55f47d57f47f58f4815af4835bf4845df4865ef58860f58a61f58b63f58d64f58f66f59067f59269f5946b
                f5966cf5976ef59970f69b71f69c73f69e75f6a077f6a178f6a37af6a47cf6a67ef6a880f6a981f6ab83f6ad85f6ae87f6b089f6b18bf6b38df6b48f
                f6b691f6b893f6b995f6bb97f6bc99f6be9bf6bf9df6c19ff7c2a2f7c4a4f7c6a6f7c7a8f7c9aaf7caacf7ccaff7cdb1f7cfb3f7d0b5f8d1b8f8d3ba
                f8d4bcf8d6bef8d7c0f8d9c3f8dac5f8dcc7f9ddc9f9dfcbf9e0cdf9e2d0f9e3d2f9e5d4fae6d6fae8d8fae9dafaebdd
                """,
            "mako": """
                0b04050d04060e05080f060910060a11070c12080d13090f140910150a12160b13170c15180d16190e181a0e191b0f1a1c101c1d111d1e111f1f1220
                20132221142322142523152624162825172926172b27182d28192e291930291a312a1b332b1c352c1c362d1d382e1e392e1e3b2f1f3d30203e312140
                31214232224333234534244734254835254a35264c36274d37284f372851382953382a54392b563a2c583a2c593b2d5b3b2e5d3b2f5f3c30603c3162
                3d31643d32663e33673e34693e356b3f366d3f366f3f3770403872403974403a76403b78403c79413d7b413e7d413e7f413f80414082414184414285
                41438741448840468a40478b40488d40498e3f4a8f3f4b903f4c923e4d933e4f943e50953d51953d52963c53973c55983b56983b57993b589a3a599a
                3a5b9b3a5c9b395d9c395e9c385f9c38619d38629d38639d37649e37659e37669e37689f36699f366a9f366b9f366ca0366da0366fa03670a03671a0
                3572a13573a13574a13575a13576a23578a23579a2357aa2357ba3357ca3357da3357ea4347fa43480a43482a43483a53484a53485a53486a53487a6
                3488a63489a6348ba6348ca7348da7348ea7348fa73490a83491a83492a83493a83495a93496a93497a93498a93499aa349aaa359baa359caa359eaa
                359fab35a0ab35a1ab36a2ab36a3ab36a4ab37a5ac37a6ac37a8ac38a9ac38aaac39abac39acac3aadac3aaead3bafad3cb1ad3cb2ad3db3ad3eb4ad
                3fb5ad3fb6ad40b7ad41b8ad42b9ad43baad44bcad45bdad46bead47bfad48c0ad49c1ad4bc2ad4cc3ad4dc4ad4fc5ad50c6ad52c7ad53c9ad55caad
                57cbad59ccad5bcdad5ecdad60ceac62cfac65d0ad68d1ad6ad2ad6dd3ad70d4ad73d4ad76d5ae79d6ae7cd6af7fd7af82d8b085d9b188d9b18bdab2
                8edbb391dbb494dcb596ddb599ddb69cdeb79edfb8a1dfb9a4e0bba6e1bca9e1bdabe2beaee3c0b0e4c1b2e4c2b5e5c4b7e6c5b9e6c7bbe7c8bee8ca
                c0e9ccc2e9cdc4eacfc6ebd1c8ecd2caedd4ccedd6ceeed7d0efd9d2f0dbd4f1dcd6f1ded8f2e0daf3e1dcf4e3def5e5
                """,
            "icefire": """
                bde7dbbae5dab7e3d9b4e1d9b2dfd8afddd7acdbd7a9d9d6a7d7d5a4d5d5a1d3d49ed1d39bcfd398cdd295cbd293cad190c8d18dc6d08ac4d087c2cf
                84c1cf81bfcf7ebdce7bbbce78b9ce75b8ce72b6ce6eb4cd6bb2cd68b0cd65afcd63adcd60abcd5da9cd5aa7cd58a5cd55a3cd53a2cd50a0cd4e9ecd
                4c9ccd499ace4798ce4596ce4394ce4192ce3f90ce3e8ecf3c8ccf3a89cf3987cf3885d03783d03781d0377fd0377cd0377ad03878cf3975cf3a73ce
                3b71cd3d6ecc3e6ccb3f69c94167c74265c54363c34560c1465ebe475cbc475ab94858b64956b34954b04952ad4a50a94a4fa5494da1494c9e494a9a
                48499647479247468e46458a45438644428243417f42407b413e773f3d743e3c703d3b6d3c3a693b386639376338365f37355c363459343356333153
                323050312f4d302e4a2e2d482d2c452c2b422b2a402a293d29283b28273927263626253425253224243024232e23222d22222b222129212028212026
                202025201f241f1f231f1f211f1e211f1e201f1e1f1f1e1e1f1e1e201e1e211e1e221e1e231e1e251e1f261e1f271e1f291e202a1e202c1e212d1f21
                2f1f22311f233320233520243720253921263b21273d22283f222841232943232a46242b48242c4a252e4d252f4f26305227315427325728335a2834
                5c29355f2936622937642a38672a396a2b3a6d2b3b702b3c722c3d752c3e782c3f7b2d407e2d40812d41842d42872d428a2e438d2e43902e44932e44
                962e44992e449c2f459f2f44a22f44a52f44a83044ab3043ae3143b13242b33341b63441b93540bb363fbe373ec0393dc33a3cc53c3cc73d3bc93f3a
                cc4139ce4338d04537d24737d34936d54b35d74e35d95034da5334dc5534de5733df5a33e15c33e25f33e36233e56433e66734e76a34e86d35e96f36
                ea7238eb753aec783bed7b3eed7e40ee8142ef8445ef8748f0894bf18c4ef18f51f29255f29558f3985bf39a5ff49d63f5a066f5a36af6a56df6a871
                f7ab75f7ae79f8b07cf8b380f9b684fab887fabb8bfbbe8ffbc192fcc396fcc69afdc99efdcca1fecea5fed1a9ffd4ac
                """,
            "vlag": """
                2369bd266abd296cbc2c6dbc2f6ebc316fbc3470bc3671bc3972bc3b73bc3d74bc3f75bc4276bc4477bc4678bc4879bc4a7bbc4c7cbc4e7dbc507ebc
                517fbc5380bc5581bc5782bc5983bd5b84bd5c85bd5e86bd6087bd6288bd6489be658abe678bbe698cbe6a8dbf6c8ebf6e90bf6f91bf7192c07393c0
                7594c07695c17896c17997c17b98c27d99c27e9ac2809bc3829cc3839dc4859ec487a0c488a1c58aa2c58ba3c68da4c68fa5c790a6c792a7c893a8c8
                95a9c897abc998acc99aadca9baecb9dafcb9fb0cca0b1cca2b2cda3b4cda5b5cea7b6cea8b7cfaab8d0abb9d0adbbd1afbcd1b0bdd2b2bed3b3bfd3
                b5c0d4b7c2d5b8c3d5bac4d6bbc5d7bdc6d7bfc8d8c0c9d9c2cadac3cbdac5cddbc7cedcc8cfddcad0ddcbd1decdd3dfcfd4e0d0d5e0d2d7e1d4d8e2
                d5d9e3d7dae4d9dce5dadde5dcdee6dde0e7dfe1e8e1e2e9e2e3eae4e5ebe6e6ece7e7ece9e9edebeaeeecebefeeedf0efeef1f1eff2f2f0f2f3f1f3
                f5f2f4f6f3f4f7f4f4f8f4f5f9f5f5f9f5f5faf5f5faf5f5faf5f4faf5f4faf4f3faf3f3faf3f2faf2f1faf0eff9efeef9eeedf8edebf7ebeaf7eae8
                f6e8e7f5e7e5f5e5e4f4e3e2f3e2e0f2e0dff2dfddf1dddbf0dbdaefdad8efd8d6eed7d5edd5d3ecd3d2ecd2d0ebd0ceeacfcdeacdcbe9cbc9e8cac8
                e7c8c6e7c7c5e6c5c3e5c3c1e5c2c0e4c0bee3bfbde3bdbbe2bcb9e1bab8e1b9b6e0b7b5dfb5b3dfb4b2deb2b0deb1aeddafaddcaeabdcacaadbaba8
                daa9a7daa8a5d9a6a4d9a5a2d8a3a0d7a29fd7a09dd69f9cd59d9ad59c99d49a97d49896d39794d29593d29491d19290d1918ed08f8dcf8e8bcf8c8a
                ce8b88cd8987cd8885cc8784cc8582cb8481ca827fca817ec97f7dc87e7bc87c7ac77b78c77977c67875c57674c57572c47371c3726fc3706ec26f6d
                c16d6bc16c6ac06a68c06967bf6765be6664be6463bd6361bc6160bc605ebb5e5dba5d5cb95b5ab95a59b85857b75756b75555b65453b55252b55151
                b44f4fb34d4eb24c4cb24a4bb1494ab04748af4647af4446ae4244ad4143ac3f42ac3e40ab3c3faa3a3ea9393ca9373b
                """,
            "flare": """
                edb081edaf80edae7fedad7fedac7eedab7eecaa7deca97ceca87ceca77beca67beca57aeca479eca379eca278eca178eca077ec9f76eb9e76eb9d75
                eb9c75eb9b74eb9a73eb9973eb9972eb9872eb9771ea9671ea9570ea946fea936fea926eea916eea906dea8f6cea8e6ce98d6be98c6be98b6ae98a6a
                e98969e98868e98768e98667e88567e88466e88366e88265e88165e88064e87f64e77e63e77d63e77c63e77b62e77a62e67961e67861e67760e67660
                e67560e5745fe5735fe5725fe5715ee5705ee46f5ee46e5ee46d5de46c5de36b5de36a5de3695de3685ce2675ce2665ce2655ce1645ce1635ce1625c
                e0615ce0605ce05f5cdf5f5cdf5e5cde5d5cde5c5cde5b5cdd5a5cdd595cdc585cdc575cdb565ddb565dda555dda545dd9535dd9525ed8525ed7515e
                d7505ed64f5fd64f5fd54e5fd44d60d44c60d34c60d24b60d24a61d14a61d04962d04962cf4862ce4763cd4763cc4663cc4664cb4564ca4564c94465
                c84465c84365c74366c64366c54266c44267c34167c24167c14168c14068c04068bf4069be3f69bd3f69bc3f69bb3f6aba3e6ab93e6ab83e6bb73d6b
                b63d6bb53d6bb43d6bb33c6cb23c6cb13c6cb13c6cb03b6daf3b6dae3b6dad3b6dac3a6dab3a6daa3a6ea93a6ea8396ea7396ea6396ea5396ea4386f
                a3386fa2386fa1386fa1376fa0376f9f376f9e37709d36709c36709b36709a3670993570983570973570963570953470943470943471933471923371
                9133719033718f33718e32718d32718c32718b32718a3171893171883171873171873171863071853071843071833070822f70812f70802f707f2f70
                7e2f707d2e707c2e707b2e707a2e70792e6f782e6f772d6f762d6f752d6f752d6f742d6e732c6e722c6e712c6e702c6e6f2c6d6e2c6d6d2b6d6c2b6d
                6b2b6c6a2b6c692b6c682a6c672a6b662a6b652a6b642a6a642a6a63296a62296a6129696029695f29695e28685d28685c28685b28675a2767592767
                5827665827665727665626665526655426655326655225645125645025644f24634f24634e24634d24634c23624b2362
                """,
            "crest": """
                a5cd90a4cc90a3cc91a2cb91a0cb919fca919eca919dc9919cc8919bc8919ac79199c79198c69196c69195c59194c59193c49192c49191c39190c391
                8fc2918ec2918dc1918bc1918ac09189bf9188bf9187be9186be9185bd9184bd9182bc9181bc9180bb917fbb917eba917dba917cb9917bb99179b891
                78b89177b79176b79175b69074b69073b59072b49071b49070b3906fb3906eb2906db2906cb1906bb1906ab09069b09068af9067ae9066ae9065ad90
                64ad9063ac9062ac9062ab9061aa9060aa905fa9905ea9905da8905ca8905ba7905ba6905aa69059a59058a59057a49057a49056a39055a29054a290
                53a19053a19052a090519f90509f90509e904f9e904e9d904e9d904d9c904c9b904b9b904b9a8f4a9a8f49998f49988f48988f47978f47978f46968f
                45958f45958f44948f43948f43938f42928f41928f41918f40918f40908e3f8f8e3e8f8e3e8e8e3d8e8e3c8d8e3c8c8e3b8c8e3a8b8e3a8b8e398a8e
                388a8e38898e37888e37888d36878d35878d35868d34858d33858d33848d32848d31838d31828d30828d2f818d2f818d2e808d2d808c2d7f8c2c7e8c
                2c7e8c2b7d8c2a7d8c2a7c8c297b8c287b8c287a8c277a8c27798c26788c25788c25778c24778b24768b23758b23758b22748b22748b21738b21728b
                20728b20718b20718b1f708b1f6f8a1e6f8a1e6e8a1e6d8a1e6d8a1d6c8a1d6c8a1d6b8a1d6a8a1d6a8a1c69891c68891c68891c67891c66891c6689
                1c65891c64881c64881c63881d63881d62881d61881d61871d60871d5f871d5f871e5e871e5d861e5d861e5c861e5b861f5b861f5a851f59851f5985
                205885205784205784205684215584215583215483225383225283225282225182235082235081234f81244e81244e80244d80254c80254c7f254b7f
                254a7f26497e26497e26487e27477d27477d27467c27457c28457c28447b28437b28427a29427a29417a2940792940792a3f782a3e782a3d782a3d77
                2a3c772a3b762b3b762b3a762b39752b38752b38752b37742b36742c35742c35732c34732c33732c32722c31722c3172
                """,
        }
        """#
}
