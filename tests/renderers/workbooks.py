"""Formulas in every spelling."""

FORMULAS = [
    "=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("https://evil.example","x")', "+1+1", "-1+1", "-", "@SUM(1,1)",
    "\t=1+1", "\r=1+1", "\n=1+1", "\t", " =1+1", "\u3000=1+1", "\u200b=1+1", "\ufeff=1+1", "\u202e=1+1", "\xa0+1+1",
    "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", "﹢1", "﹣1", "﹦1", "﹫a", "⁼1", "⁺1", "\u22121+1", "+86 138", "-5 people",
    "=", "- a list\n- of things", "@nora", "-５", "--5", "+1e5", "-1,5",
]  # fmt: skip
NO_FORMULAS = [
    "1+1", "a=b", "'=1+1", "{=1+1}", "{=SUM(A1)}", "https://plans.example/", "mailto:a@b.example", "internal:A1",
    "_x0041_", "<b>&amp;</b> ]]>", "19:30", "2026-12-01", "TRUE", "007", "1,000", "60%", "#REF!", "夜读会：“翻开书”",
    "👩‍👩‍👧‍👦 𠮷",
]  # fmt: skip
