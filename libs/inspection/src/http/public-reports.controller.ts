import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';
import { Endpoint, problemOf, readForm, Text } from '@app/platform/http';
import { languageOf, wordsIn, type PageLanguage } from '@app/platform/pages';
import { PublicReports, type Subject } from '../application/public-reports';
import { formPage, lookUpPage, receivedPage, sendReportPage, unknownPage, type Typed } from './report-page';

/** Largest photo that is taken. */
const MOST_BYTES = 8 * 1024 * 1024;

class ReportCodeParam {
  @Text({ max: 200 })
  token!: string;
}

class ReferenceQuery {
  @Text({ max: 40, optional: true, doc: 'reference of a report' })
  ma?: string;

  @Text({ max: 10, optional: true, doc: 'en: the page in English' })
  lang?: string;
}

function faultOf({ code }: DomainError, language: PageLanguage): { text: string; field?: 'what' } {
  const problem = problemOf(code);
  const words = wordsIn(language);
  const text = words(problem?.title ?? 'Chưa nhận được phản ánh.', problem?.en ?? 'The report was not taken.');
  return code === 'inspection.report_empty' ? { text, field: 'what' } : { text };
}

/** Anyone reports a violation; pages without script. */
@Controller('bao-cao')
export class PublicReportsController {
  constructor(private readonly reports: PublicReports) {}

  @Get()
  @Endpoint({ summary: 'State of a report by its reference', public: true, produces: 'text/html' })
  async lookUp(
    @Query() query: ReferenceQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languageOf(request);
    if (query.ma === undefined) return sendReportPage(reply, lookUpPage(language));
    try {
      await sendReportPage(reply, lookUpPage(language, await this.reports.state(query.ma, request.ip)));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const tooMany = error.code === 'inspection.too_many_reports';
      await sendReportPage(reply.status(tooMany ? 429 : 404), lookUpPage(language, tooMany ? 'too-many' : 'unknown'));
    }
  }

  @Get(':token')
  @Endpoint({ summary: 'Form for a report about a certificate or a sales point', public: true, produces: 'text/html' })
  async form(
    @Param() param: ReportCodeParam,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languageOf(request);
    const subject = await this.reports.subject(param.token);
    if (!subject) return sendReportPage(reply.status(404), unknownPage('/bao-cao', language));
    await sendReportPage(reply, formPage(subject, { token: param.token, stamp: this.reports.stamp() }, language));
  }

  @Post(':token')
  @Endpoint({
    summary: 'Take a report; answers a page with its reference',
    public: true,
    withoutKey: 'a form without script; limited by address and hour',
    anyOrigin: 'it acts for nobody, and old browsers send no Origin with forms',
    consumes: 'multipart/form-data',
    produces: 'text/html',
  })
  async take(
    @Param() param: ReportCodeParam,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languageOf(request);
    const subject = await this.reports.subject(param.token);
    if (!subject) return sendReportPage(reply.status(404), unknownPage('/bao-cao', language));
    let typed: Typed = { what: '', place: '', contact: '' };
    try {
      const { fields, files } = await readForm(request, { files: 1, fileBytes: MOST_BYTES, fieldBytes: 12_000 });
      const field = (name: string, most: number): string =>
        [...(fields.get(name) ?? '').trim()].slice(0, most).join('');
      typed = { what: field('what', 2000), place: field('where', 300), contact: field('contact', 200) };
      const reference = await this.submit(subject, typed, { fields, files }, request);
      await sendReportPage(reply, receivedPage(reference, language));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const problem = problemOf(error.code);
      await sendReportPage(
        reply.status(problem?.status ?? 400),
        formPage(
          subject,
          { token: param.token, stamp: this.reports.stamp(), typed, fault: faultOf(error, language) },
          language,
        ),
      );
    }
  }

  private submit(
    subject: Subject,
    typed: Typed,
    form: Awaited<ReturnType<typeof readForm>>,
    request: FastifyRequest,
  ): Promise<string> {
    const { fields, files } = form;
    if (typed.what === '') throw new DomainError('inspection.report_empty');
    return this.reports.submit(
      subject,
      {
        what: typed.what,
        place: typed.place,
        contact: typed.contact === '' ? undefined : typed.contact,
        photo: files[0]?.bytes,
        stamp: fields.get('ts') ?? '',
        trap: fields.get('website') ?? '',
      },
      { address: request.ip, requestId: request.id },
    );
  }
}
