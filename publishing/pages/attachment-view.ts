import slugify from 'slugify'
import { widthsOf } from '../../collections/attachments/sizes'
import type { AttachmentView } from '../../components/site/props'
import type { Attachment } from '../../domain/content/content'
import { paths } from './paths'

/** A frozen attachment as readers meet it. */
export function attachmentView({ hash, name, mime, size, width, height, alt, caption }: Attachment): AttachmentView {
  const sizes = widthsOf(width ?? 0).map((each) => ({
    href: paths.attachmentSize(hash, each),
    width: Math.min(each, width ?? each),
  }))
  const image = width && height ? { width, height, sizes } : null
  return { href: paths.attachment(hash, fileNameOf(name)), name, mime, size, alt, caption, image }
}

/** Letters that every file system, stick and web server agrees on: `Mødested øst.pdf` → `Moedested-oest.pdf`. */
function fileNameOf(name: string): string {
  const dot = name.lastIndexOf('.')
  const stem = slugify(name.slice(0, dot), { locale: 'da', remove: /[^\w\s-]/g })
  return `${stem || 'bilag'}${name.slice(dot)}`
}
