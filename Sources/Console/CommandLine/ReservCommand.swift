/// The program.
@main
struct ReservCommand {
  static func main() {}
}
