"""What a picture is, in the words of XMP (ISO 16684-1), for files that have no fields of their own for it."""

from xml.sax.saxutils import escape, quoteattr

_SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
)


def xmp_packet(program: str, description: str, rights: str) -> bytes:
    """A packet with those of the texts that are not empty."""
    texts = (("description", description), ("rights", rights))
    items = "".join(
        f'<dc:{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></dc:{name}>'
        for name, text in texts
        if text
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF {_SPACES}><rdf:Description rdf:about="" xmp:CreatorTool={quoteattr(program)}>{items}'
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()
