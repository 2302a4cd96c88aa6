/** Who gets what of what is free, for whoever coordinates. */
export const givingPath = (campaign: string, item?: string) =>
  `/c/${campaign}/giving${item ? `?${new URLSearchParams({ item })}` : ""}`;
export const changeLinePath = (campaign: string, line: string) => `/c/${campaign}/giving/lines/${line}`;
export const roundsPath = (campaign: string) => `/c/${campaign}/giving/rounds`;
export const shipmentsPath = (campaign: string) => `/c/${campaign}/giving/shipments`;
/** Where pieces are carried from one space to another. */
export const transfersPath = (campaign: string, given: { from?: string; lot?: string } = {}) => {
  const search = new URLSearchParams(given).toString();
  return `/c/${campaign}/giving/transfers${search ? `?${search}` : ""}`;
};
/** Short enough to be typed from a delivery note. */
export const shipmentPath = (code: string) => `/e/${code}`;
export const notePath = (code: string) => `/e/${code}/note`;
export const receivePath = (code: string) => `/e/${code}/receive`;
/** Where whoever asked without an account counts what has come. */
export const receiveByLinkPath = (request: string, key: string, shipment: string) =>
  `/follow-request/${request}/${key}/receive/${shipment}`;
/** What the driver opens, without an account. */
export const roundPath = (code: string, key: string) => `/round/${code}/${key}`;
export const signaturePath = (shipment: string, file: string) => `/e/${shipment}/signatures/${file}`;
