#!/usr/bin/env python3
"""Reads a Reserv store with nothing of Reserv's code, from docs/JOURNAL_FORMAT.md alone.

    reader.py STORE < passphrase

Prints every record as one JSON object a line, in the order (recorded time, journal, line), each
once; what could not be read is told on standard error, and the exit code is then 1.
"""
import base64, glob, hashlib, json, os, re, sys, unicodedata
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

BASE32 = {sign: value for value, sign in enumerate("0123456789ABCDEFGHJKMNPQRSTVWXYZ")}
trouble = 0


def complain(what):
    global trouble
    trouble = 1
    print(what, file=sys.stderr)


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def b64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def identity(text):
    value = 0
    for sign in text:
        value = value << 5 | BASE32[sign]
    return value.to_bytes(16, "big")


def hkdf(key, salt, info):
    return HKDF(hashes.SHA256(), 32, salt or None, info.encode()).derive(key)


def envelope(line, key=None):
    """The object in a line or small file, and what is sealed in it."""
    end = line.rindex(b',"x":"')
    if int(line[end + 6:end + 14], 16) != crc32c(line[:end]) or line[end + 14:] != b'"}':
        raise ValueError("checksum")
    head = json.loads(line)
    if key is None or "c" not in head:
        return head, None
    sealed = b64(head["c"])
    authenticated = line[:line.index(b'"c":"') + 5]
    return head, AESGCM(key).decrypt(sealed[:12], sealed[12:], authenticated)


def small(path, key=None):
    with open(path, "rb") as file:
        return envelope(file.read().rstrip(b"\n"), key)


def unit_key(folder, passphrase):
    """Through the unit's slot, else the manager's, or the recovery code's."""
    code = re.sub(r"[\s-]", "", passphrase.upper()).replace("O", "0")
    code = code.replace("I", "1").replace("L", "1")
    is_code = len(code) == 28 and all(sign in BASE32 for sign in code)
    for slot in ["recovery"] if is_code else ["unit", "manager"]:
        path = f"{folder}/keys/slot-{slot}.json"
        if not os.path.exists(path):
            continue
        head, _ = small(path)
        typed = (code if is_code else passphrase).encode()
        derived = hashlib.scrypt(
            typed, salt=b64(head["salt"]), n=head["n"], r=head["r"], p=head["p"],
            maxmem=1 << 30, dklen=32)
        try:
            key = small(path, derived)[1]
        except InvalidTag:
            continue
        if slot == "unit":
            return key, head["generation"]
        generation = small(f"{folder}/keys/slot-unit.json")[0]["generation"]
        path = f"{folder}/keys/unit-{generation}-{head['generation']}.json"
        return small(path, hkdf(key, b"", "reserv/unit-key/1"))[1], generation
    sys.exit("the passphrase opens no slot")


def data_keys(folder, key, generation):
    keys = {}
    for path in glob.glob(f"{folder}/keys/*-{generation}.json"):
        kid = os.path.basename(path).split("-")[0]
        if len(kid) == 26:
            keys[kid] = small(path, hkdf(key, identity(kid), "reserv/key/1"))[1]
    return keys


def records(folder, keys):
    for journal in sorted(os.listdir(folder + "/j")):
        if not os.path.isdir(f"{folder}/j/{journal}"):
            continue
        last, previous = 0, None
        names = [n for n in os.listdir(f"{folder}/j/{journal}") if n.endswith(".jsonl")]
        for name in sorted(names, key=lambda n: (n[:12], int((n[12:-6] or "-1")[1:]))):
            first = int(name[:12])
            text = f"reserv/segment/1:{journal}:{first}"
            segment = hashlib.sha256(text.encode()).digest()[:16]
            with open(f"{folder}/j/{journal}/{name}", "rb") as file:
                lines = file.read().split(b"\n")
            for line in filter(None, lines):
                try:
                    head, _ = envelope(line)
                except ValueError as error:
                    complain(f"{journal}/{name} after line {last}: {error}")
                    continue
                if head["j"] != journal or head["n"] != last + 1:
                    complain(f"{journal}/{name}: line {head['n']} after {last}")
                if previous is not None and head["p"] != previous:
                    complain(f"{journal}/{name}: line {head['n']} does not chain")
                last = head["n"]
                digest = base64.urlsafe_b64encode(hashlib.sha256(line).digest())
                previous = digest.rstrip(b"=").decode()
                if "c" not in head:
                    continue
                if head["k"] not in keys:
                    complain(f"{journal}: no key for line {last}")
                    continue
                try:
                    key = hkdf(keys[head["k"]], segment, "reserv/line/1")
                    content = json.loads(envelope(line, key)[1])
                    # Rows of the access trail are no records.
                    if content["ki"] != "trail":
                        yield last, journal, content
                except InvalidTag:
                    complain(f"{journal}: line {last} is not genuine")


def moment(record):
    text = record["ts"]
    minutes = (int(text[24:26]) * 60 + int(text[27:29])) * (1 if text[23] == "+" else -1)
    date = [int(part) for part in re.findall(r"\d+", text[:23])]
    days = __import__("datetime").date(*date[:3]).toordinal()
    return ((days * 1440 + date[3] * 60 + date[4] - minutes) * 60 + date[5]) * 1000 + date[6]


def main():
    folder = sys.argv[1]
    passphrase = unicodedata.normalize("NFC", sys.stdin.readline().rstrip("\n"))
    if small(folder + "/store.json")[0]["format"] != 1:
        sys.exit("a newer store")
    keys = data_keys(folder, *unit_key(folder, passphrase))
    found = sorted(records(folder, keys), key=lambda r: (moment(r[2]), r[1], r[0]))
    seen = set()
    for _, _, record in found:
        if record["id"] not in seen:
            seen.add(record["id"])
            print(json.dumps(record, ensure_ascii=False, separators=(",", ":")))
    sys.exit(trouble)


main()
