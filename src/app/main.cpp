#include "poortwachter/app/app.hpp"

int main(int count, char** words) {
  const std::vector<std::string> args = poortwachter::app::arguments(count, words);
  poortwachter::app::World world = poortwachter::app::real_world();
  return poortwachter::app::run(args, world);
}
