/** What talking to Excel cost: requests, actions, and the largest and the total of the bytes. */
export class Meter {
  requests = 0;
  actions = 0;
  requestBytes = 0;
  responseBytes = 0;
  largestRequest = 0;
  largestResponse = 0;

  request(bytes: number): void {
    this.requests += 1;
    this.requestBytes += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  response(bytes: number): void {
    this.responseBytes += bytes;
    this.largestResponse = Math.max(this.largestResponse, bytes);
  }

  action(): void {
    this.actions += 1;
  }

  reset(): void {
    Object.assign(this, new Meter());
  }
}
