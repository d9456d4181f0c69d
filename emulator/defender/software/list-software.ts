import type { DefenderOperation } from '../operation.js';
import { replyTvmList } from '../tvm-list.js';
import { installedProducts } from './find-software.js';
import { softwareModel, writeSoftware } from './software-model.js';

/** GET /api/Software */
export const listSoftware: DefenderOperation = {
  id: 'listSoftware',
  method: 'GET',
  path: '/api/Software',
  permissions: ['Software.Read.All'],
  license: 'Tvm',
  handle: (call) =>
    replyTvmList(call, {
      set: 'Software',
      model: softwareModel,
      maxTop: 10_000,
      rows: () => installedProducts(call.tenant),
      write: (product) => writeSoftware(call.tenant, product),
    }),
};
