package tidegate.site.cost;

import java.math.BigDecimal;

/**
 * One line of a bill.
 *
 * @param item what it is for
 * @param price the id in the price file
 * @param quantity a month, in the price's unit
 */
record Line(String item, String price, BigDecimal quantity) {

  static Line of(String item, String price, double quantity) {
    return new Line(item, price, BigDecimal.valueOf(quantity));
  }

  /** US dollars a month, unrounded. */
  BigDecimal dollars(Prices prices, String region) {
    return prices.price(price, region).multiply(quantity);
  }
}
