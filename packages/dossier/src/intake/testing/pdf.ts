/** A PDF with one page for each content stream; for tests. */
export const pdfOf = (contents: readonly (string | Uint8Array)[], filter = ""): Uint8Array => {
  const pages = contents.map((_, index) => `${5 + 2 * index} 0 R`).join(" ");
  const objects: (string | Uint8Array)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages}] /Count ${contents.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Title (Draft and notes) /Author (Kari Moe) /CreationDate (D:20250817100000Z) >>",
  ];
  for (const [index, content] of contents.entries()) {
    const bytes = Buffer.from(content);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${6 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      Buffer.concat([
        Buffer.from(`<< /Length ${bytes.length} ${filter} >>\nstream\n`),
        bytes,
        Buffer.from("\nendstream"),
      ]),
    );
  }
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from("\nendobj\n"),
    ]);
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(trailer)]);
};

/** The content stream of a page with these lines, the first after a wide gap where it begins a paragraph; for tests. */
export const pageOf = (...paragraphs: readonly (readonly string[])[]): string => {
  const shown = paragraphs.flatMap((lines) =>
    lines.map((line, index) => `0 ${index === 0 ? -40 : -14} Td (${line}) Tj`),
  );
  return `BT /F1 12 Tf 20 780 Td ${shown.join(" ")} ET`;
};
