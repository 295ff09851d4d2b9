(onstorage = () => {
  for (const name of ["theme", "density"])
    document.documentElement.dataset[name] = localStorage.getItem(name) ?? "";
})();
