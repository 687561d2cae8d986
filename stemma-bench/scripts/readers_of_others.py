#!/usr/bin/env python3
"""Cuts the tables and readers of other projects that the tests of the exports hold our files against.

    stemma-bench/scripts/readers_of_others.py

Fetches packages from npm at pinned versions and hashes, and writes what the tests need of them below
stemma-app/src/test/resources/org/stemma/app (see export/NOTICE.txt there). Needs npm. Nothing of it is run by the build.
"""
import hashlib
import json
import pathlib
import shutil
import subprocess
import tarfile
import tempfile

PACKAGES = {
    "@jinntec/jinn-codemirror@1.18.2": "eb2dc3fb7a9f39c666c95c34246479ebb7867407b24f0b188205550c54b39c8d",
    "CETEIcean@1.9.5": "7533112c49a0db6db8d062f20a6a29fa067a4d062d89056124949ac6ea8c33c4",
    "@kba/anno-schema@0.0.8": "e7282c06229a29b5b8c9cfcec79561dfdbf65c0baed8def8737d94b1b2d45bb4",
    "@vocabulary/oa@1.0.6": "fbda5175e194a785e3aca40f967ecfc8febbfdc8a5ddf0a2e78ab5ab79f34340",
    "@vocabulary/as@1.0.6": "b0cafb6ff88cdedc79bdf8f9bf0f3d9c1b1778070e4fc1cd2dd9efa3c6b49a15",
    "@apache-annotator/dom@0.2.0": "d866f0ebf5f41f7e581bec337c72ad0d6548728fba76750e83e7b768df02e2f0",
    "@apache-annotator/selector@0.2.0": "c2c7dab2dbd7f1eb758d044fdae6c2be38c2f65f858a098ab1d926a917f09dbe",
    "@babel/runtime@7.28.4": "9b6f42ec6c0d5e487bedc9c95ce1c18373d3260e3109b7bb4e5a6e70000c890f",
}
ESBUILD = "esbuild@0.25.12"

# The elements that we write; the table holds what the TEI allows in them.
TEI = """TEI app body date div encodingDesc fileDesc gap head lem listWit note p projectDesc publicationStmt rdg
    sourceDesc teiHeader text title titleStmt variantEncoding witDetail witness""".split()

# The class of a page of annotations, those above it, and how they hold their items.
ACTIVITY = "OrderedCollectionPage CollectionPage OrderedCollection Collection Object items".split()

# What a vocabulary says of a word, apart from comments and labels.
SAYS = ["22-rdf-syntax-ns#type>", "rdf-schema#subClassOf>", "rdf-schema#domain>", "rdf-schema#range>"]

# What Chromium has itself, in place of the polyfills.
NATIVE = {
    "array/from": "Array.from",
    "symbol": "Symbol",
    "reflect/construct": "Reflect.construct",
    "get-iterator": "x => x[Symbol.iterator]()",
    "get-iterator-method": "x => x[Symbol.iterator]",
    "instance/concat": "x => x.concat",
    "instance/filter": "x => x.filter",
    "instance/slice": "x => x.slice",
    "instance/starts-with": "x => x.startsWith",
}
ENTRY = """export { createTextQuoteSelectorMatcher } from './node_modules/@apache-annotator/dom/lib/text-quote/match.js';
export { createTextPositionSelectorMatcher } from './node_modules/@apache-annotator/dom/lib/text-position/match.js';
"""


def fetch(package, sha256, into):
    """Unpacks one package of npm, if it is the one that we know."""
    name = subprocess.run(["npm", "pack", "--silent", package], cwd=into, check=True, capture_output=True, text=True)
    archive = into / name.stdout.strip()
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != sha256:
        raise SystemExit(f"{package} has the hash {found}, not {sha256}")
    target = into / "node_modules" / package.rpartition("@")[0]
    with tarfile.open(archive) as tar:
        tar.extractall(into / "unpacked", filter="data")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(into / "unpacked" / "package", target)
    return target


def tei(package):
    """A line for each element: its name, what may stand in it, its attributes."""
    table = {e["name"]: e for e in json.loads((package / "src/tei.json").read_text())["elements"]}
    for name in TEI:
        attributes = sorted({a["name"] for a in table[name]["attributes"]})
        yield "\t".join([name, " ".join(table[name]["children"]), " ".join(attributes)])


def words(quads, only=None):
    """The triples between named things that say what a word is."""
    for line in quads.read_text().splitlines():
        subject, predicate, thing = line.split(" ", 3)[:3]
        named = subject.startswith("<") and thing.startswith("<")
        wanted = only is None or subject.strip("<>").rpartition("#")[2] in only
        if named and wanted and predicate.endswith(tuple(SAYS)):
            yield f"{subject} {predicate} {thing} ."


def annotator(into):
    """The two finders of Apache Annotator as one script."""
    babel = into / "node_modules/@babel/runtime"
    corejs = into / "node_modules/@babel/runtime-corejs3"
    shutil.copytree(babel, corejs)
    for name, native in NATIVE.items():
        shim = corejs / "core-js" / (name + ".js")
        shim.parent.mkdir(parents=True, exist_ok=True)
        shim.write_text(f"export default {native};\n")
    described = json.loads((corejs / "package.json").read_text())
    del described["exports"]
    (corejs / "package.json").write_text(json.dumps(described))
    (into / "entry.js").write_text(ENTRY)
    options = "--bundle --format=iife --global-name=annotator --minify --legal-comments=none"
    built = subprocess.run(
        ["npx", "--yes", ESBUILD, "entry.js", *options.split()], cwd=into, check=True, capture_output=True, text=True
    )
    return built.stdout


def main():
    resources = pathlib.Path(__file__).resolve().parents[2] / "stemma-app/src/test/resources/org/stemma/app"
    with tempfile.TemporaryDirectory() as temporary:
        into = pathlib.Path(temporary)
        found = {p.rpartition("@")[0]: fetch(p, sha256, into) for p, sha256 in PACKAGES.items()}
        written = {
            "tei/tei-elements.tsv": "\n".join(tei(found["@jinntec/jinn-codemirror"])) + "\n",
            "tei/CETEI.js": (found["CETEIcean"] / "dist/CETEI.js").read_text(),
            "export/anno.schema.json": (found["@kba/anno-schema"] / "data-model.json").read_text(),
            "export/anno.vocabulary.nt": "\n".join([
                *words(found["@vocabulary/oa"] / "oa.nq"), *words(found["@vocabulary/as"] / "as.nq", ACTIVITY)]) + "\n",
            "export/annotator.js": annotator(into),
        }
    for name, text in written.items():
        (resources / name).write_text(text)
        print(name, len(text))


if __name__ == "__main__":
    main()
