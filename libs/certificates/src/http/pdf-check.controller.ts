import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';
import { Endpoint, readForm } from '@app/platform/http';
import { languageOf, sendHtml } from '@app/platform/pages';
import { MOST_PDF_BYTES } from '../application/signed-files';
import { UploadedPdf } from '../application/uploaded-pdf';
import { pdfCheckPage } from './pdf-check-page';

type Answer = Parameters<typeof pdfCheckPage>[1];

/** Anyone asks whether a PDF is a certificate as it was issued; without script. */
@Controller('kiem-tra-pdf')
export class PdfCheckController {
  constructor(private readonly uploaded: UploadedPdf) {}

  @Get()
  @Endpoint({ summary: 'Form for checking a PDF', public: true, produces: 'text/html' })
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendHtml(reply.header('cache-control', 'public, max-age=300'), pdfCheckPage(languageOf(request)));
  }

  @Post()
  @Endpoint({
    summary: 'Is this PDF a certificate as it was issued?',
    public: true,
    withoutKey: 'it changes nothing',
    anyOrigin: 'it changes nothing, and old browsers send no Origin with forms',
    consumes: 'multipart/form-data',
    produces: 'text/html',
  })
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.answerTo(request);
    const status = answer === 'unreachable' ? 503 : answer === 'too-large' ? 413 : answer === 'none' ? 400 : 200;
    await sendHtml(reply.status(status).header('cache-control', 'no-store'), pdfCheckPage(languageOf(request), answer));
  }

  private async answerTo(request: FastifyRequest): Promise<Answer> {
    try {
      const { files } = await readForm(request, { files: 1, fileBytes: MOST_PDF_BYTES });
      const [file] = files;
      return file ? await this.uploaded.check(file.bytes) : 'none';
    } catch (error) {
      if (error instanceof DomainError && error.code === 'file.too_large') return 'too-large';
      if (error instanceof DomainError) throw error;
      return 'unreachable';
    }
  }
}
