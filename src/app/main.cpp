#include "poortwachter/app/app.hpp"

int main(int count, char** arguments) {
  const std::vector<std::string> args(arguments + (count > 0 ? 1 : 0), arguments + count);
  poortwachter::app::World world = poortwachter::app::real_world();
  return poortwachter::app::run(args, world);
}
