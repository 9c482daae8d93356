package io.github.camelgmail.bench;

/**
 * What a {@link FeedProcess} says of its work.
 *
 * @param delivered how many messages it delivered, those twice that it delivered twice
 * @param millis from its start to the last delivery
 * @param leastHeap the smallest sample of the live heap in bytes
 * @param mostHeap the largest sample of the live heap in bytes; 0 if none was taken
 */
record FeedResult(int delivered, long millis, long leastHeap, long mostHeap) {

    static FeedResult read(String line) {
        String[] fields = line.split(" ", -1);
        return new FeedResult(
                Integer.parseInt(fields[0]),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]));
    }

    String line() {
        return delivered + " " + millis + " " + leastHeap + " " + mostHeap;
    }

    double perSecond() {
        return delivered * 1_000.0 / millis;
    }
}
