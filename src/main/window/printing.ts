import type { BrowserWindow } from 'electron';
import type { PrintPort } from '@backend/printing/printing-module';

/** Margins of the text, in inches; page numbers stand in the lower one. */
const MARGINS = { top: 0.6, right: 0.6, bottom: 0.7, left: 0.6 };
/** Chromium's own placeholders for numbers of pages; it fills them in. */
const PAGE_NUMBERS =
  '<div style="width: 100%; padding: 0 0.6in; font-size: 8px; text-align: right">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** Prints the page of the window that asks. `callingWindow`: `null` if it is gone. */
export function windowPrinter(callingWindow: () => BrowserWindow | null): PrintPort {
  return {
    pdf: async (paper) => {
      const window = callingWindow();
      if (window === null) return null;
      return window.webContents.printToPDF({
        pageSize: paper,
        margins: MARGINS,
        printBackground: false,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: PAGE_NUMBERS,
        generateTaggedPDF: true,
      });
    },
    print: (paper) =>
      new Promise((resolve) => {
        const window = callingWindow();
        if (window === null) resolve(false);
        else {
          window.webContents.print({ pageSize: paper, printBackground: false }, (isPrinted) => {
            resolve(isPrinted);
          });
        }
      }),
  };
}
