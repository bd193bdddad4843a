import { attachmentTexts, fileSizeText, fileTypeText } from '../../../messages'
import type { AttachmentView } from '../props'

const { site: texts } = attachmentTexts

/** The plan's drawings and files. Pictures come in the size of the screen, and not before the reader gets there. */
export function Attachments({ attachments }: { attachments: AttachmentView[] }) {
  if (attachments.length === 0) return null
  return (
    <section className="attachments" aria-labelledby="bilag">
      <h2 id="bilag">{texts.heading}</h2>
      {attachments.map((attachment) =>
        attachment.image ? (
          <Picture key={attachment.href} attachment={attachment} image={attachment.image} />
        ) : (
          <OtherFile key={attachment.href} attachment={attachment} />
        ),
      )}
    </section>
  )
}

interface PictureProps {
  attachment: AttachmentView
  image: NonNullable<AttachmentView['image']>
}

/** As wide as _attachments.scss lets it be; here a rem is 16 px, whatever the page's own text size. */
const shownWidth = '(min-width: 62em) 46rem, 100vw'

/** Its place is kept while it is fetched. */
export function Picture({ attachment, image: { width, height, sizes } }: PictureProps) {
  const { alt, caption } = attachment
  return (
    <figure className="attachment">
      <img
        src={sizes.at(-1)?.href}
        srcSet={sizes.map((each) => `${each.href} ${each.width}w`).join(', ')}
        sizes={shownWidth}
        width={width}
        height={height}
        alt={alt}
        loading="lazy"
        decoding="async"
        data-pagefind-index-attrs="alt"
      />
      <figcaption>
        {caption && <p>{caption}</p>}
        <FileLink attachment={attachment} />
      </figcaption>
    </figure>
  )
}

/** A file that cannot be shown is told of in words. */
function OtherFile({ attachment }: { attachment: AttachmentView }) {
  const { alt, caption } = attachment
  return (
    <div className="attachment">
      {caption && <p>{caption}</p>}
      <p>{alt}</p>
      <FileLink attachment={attachment} />
    </div>
  )
}

const FileLink = ({ attachment: { href, name, mime, size } }: { attachment: AttachmentView }) => (
  <p className="attachment__file" data-pagefind-ignore>
    <a href={href}>{texts.open(name)}</a> <span className="quiet">{texts.about(fileTypeText(mime), fileSizeText(size))}</span>
  </p>
)
